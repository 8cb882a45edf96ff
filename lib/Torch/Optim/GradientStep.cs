namespace ArtGan.Torch;

/// <summary>The parameters of a group that have a gradient, with the gradients as an optimiser takes them.</summary>
internal sealed record GradientStep(OptimizerSlots Kept, int[] Indices, Tensor[] Parameters, Tensor[] Gradients)
{
    /// <summary>Collects them and counts the step; gradients are turned when climbing, and hold the L2 penalty.</summary>
    internal static GradientStep Of(OptimizerSlots kept, bool maximize, double weightDecay)
    {
        List<int> indices = [];
        List<Tensor> gradients = [];
        for (var index = 0; index < kept.Parameters.Length; index++)
        {
            if (kept.Parameters[index].grad is { } gradient)
            {
                indices.Add(index);
                gradients.Add(gradient);
                kept.Steps[index]++;
            }
        }

        Tensor[] parameters = [.. indices.Select(index => kept.Parameters[index])];
        Tensor[] slopes = [.. gradients];
        if (slopes.Length > 0 && maximize)
        {
            slopes = Operators._foreach_neg.CallMany([slopes])!;
        }

        if (slopes.Length > 0 && weightDecay != 0)
        {
            slopes = Operators._foreach_add_List.CallMany(slopes, parameters, weightDecay)!;
        }

        return new GradientStep(kept, [.. indices], parameters, slopes);
    }

    /// <summary>The tensors of a slot, zeros before the first step.</summary>
    internal Tensor[] Slots(int slot) => [.. Indices.Select(index => Kept.Ensure(slot, index))];
}
