namespace TorchSharp.Modules;

/// <summary>alpha (e^x - 1) below zero. Made by nn.ELU.</summary>
public sealed class ELU : Module<Tensor, Tensor>
{
    private readonly double alpha;
    private readonly bool inplace;

    internal ELU(double alpha, bool inplace)
        : base(nameof(ELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.elu(tensor, alpha, inplace);
}
