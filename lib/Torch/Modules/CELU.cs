namespace TorchSharp.Modules;

/// <summary>Continuously differentiable exponential unit (Barron, arXiv:1704.07483). Made by nn.CELU.</summary>
public sealed class CELU : Module<Tensor, Tensor>
{
    private readonly double alpha;
    private readonly bool inplace;

    internal CELU(double alpha, bool inplace)
        : base(nameof(CELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.celu(tensor, alpha, inplace);
}
