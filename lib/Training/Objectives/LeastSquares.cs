namespace ArtGan.Training;

/// <summary>
/// Least squares (Mao et al. 2016, arXiv:1611.04076, equation 9): verdicts are drawn to 1 for real pictures and to 0 for
/// painted ones, and what is judged right but lies far off costs too, so that gradients do not fade.
/// </summary>
/// <param name="labelSmoothing">Real pictures get the target 1 - labelSmoothing.</param>
public sealed class LeastSquares(double labelSmoothing = 0) : IObjective
{
    private const double Middle = 0.5;

    /// <inheritdoc/>
    public string Name => "least-squares";

    /// <inheritdoc/>
    public bool TakesLogits => false;

    /// <inheritdoc/>
    public bool HasTargets => true;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => HalfDistance(real, 1 - labelSmoothing) + HalfDistance(fake, 0);

    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => HalfDistance(fake, 1);

    /// <inheritdoc/>
    public Tensor Score(Tensor verdicts) => verdicts;

    /// <inheritdoc/>
    public Tensor Threshold(Tensor real, Tensor fake)
    {
        ArgumentNullException.ThrowIfNull(real);
        return full([], Middle, dtype: real.dtype, device: real.device);
    }

    private static Tensor HalfDistance(Tensor verdicts, double target) => (verdicts - target).square().mean() / 2;
}
