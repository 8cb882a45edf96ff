using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>
/// Weights as fast-style-transfer published them: TensorFlow's variables in the order of their making, for every layer kernel, shift and scale. Kernels are
/// (height, width, inputs, outputs), of transposed convolutions (height, width, outputs, inputs).
/// </summary>
internal static class PublishedFastStyle
{
    /// <summary>Whether a file holds such variables.</summary>
    public static bool IsIn(NamedWeights weights) => weights.Has(Name(0));

    /// <summary>Fills a network.</summary>
    /// <exception cref="UserException">A variable is absent or of another shape.</exception>
    public static void Fill(FastStyleNet network, NamedWeights weights)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var variable = 0;
        foreach (var layer in network.Layers)
        {
            // (outputs, inputs, h, w) and (inputs, outputs, h, w) both come from (h, w, second, first).
            var shape = layer.Kernel.shape;
            layer.Kernel.copy_(weights.Take(Name(variable++), shape[2], shape[3], shape[1], shape[0]).permute(3, 2, 0, 1));
            layer.Shift.copy_(weights.Take(Name(variable++), layer.Shift.shape));
            layer.Scale.copy_(weights.Take(Name(variable++), layer.Scale.shape));
        }
    }

    private static string Name(int variable) => variable == 0 ? "Variable" : $"Variable_{variable}";
}
