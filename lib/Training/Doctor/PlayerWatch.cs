namespace ArtGan.Training;

/// <summary>
/// How a step moves one player's weights: the norm of its gradient, and the length of the step as a share of the
/// weights' norm, which Karpathy's CS231n notes (section "Ratio of weights:updates") want near 1e-3.
/// </summary>
/// <param name="network">The player.</param>
internal sealed class PlayerWatch(Module network)
{
    // The first weights of each layer stand for all, so that watching costs no copy of a large network.
    private const int SampledWeights = 4096;

    private Tensor? before;

    /// <summary>The norm of the gradient in the step that was watched last, or null where the last step was not watched.</summary>
    internal double? Gradient { get; private set; }

    /// <summary>The length of that step as a share of the norm of the weights.</summary>
    internal double? Update { get; private set; }

    /// <summary>Remembers the weights until the step ends, in the dispose scope of the step.</summary>
    internal void Begin(bool isWatched)
    {
        (Gradient, Update) = (null, null);
        before = isWatched ? Sample() : null;
    }

    /// <summary>Compares the weights with those before the step.</summary>
    internal void End()
    {
        if (before is null)
        {
            return;
        }

        using var frozen = no_grad();
        var gradients = network.parameters().Select(parameter => parameter.grad).OfType<Tensor>().Select(gradient => gradient.norm()).ToArray();
        Gradient = gradients.Length == 0 ? null : Measured(stack(gradients).norm());
        Update = Measured((Sample() - before).norm() / before.norm());
        before = null;
    }

    private Tensor Sample()
    {
        using var frozen = no_grad();
        return cat([.. network.parameters().Select(parameter => parameter.detach().reshape(-1).narrow(0, 0, Math.Min(parameter.numel(), SampledWeights)).to(ScalarType.Float64))]);
    }

    private static double? Measured(Tensor value) => Significant.Digits(value.to(ScalarType.Float64).item<double>());
}
