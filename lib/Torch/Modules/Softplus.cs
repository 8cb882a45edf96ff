namespace TorchSharp.Modules;

/// <summary>Smooth rectifier. Made by nn.Softplus.</summary>
public sealed class Softplus : Module<Tensor, Tensor>
{
    private readonly double beta;
    private readonly double threshold;

    internal Softplus(double beta, double threshold)
        : base(nameof(Softplus))
    {
        this.beta = beta;
        this.threshold = threshold;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.softplus(tensor, beta, threshold);
}
