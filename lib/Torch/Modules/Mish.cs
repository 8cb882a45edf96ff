namespace TorchSharp.Modules;

/// <summary>x tanh(softplus(x)) (Misra, arXiv:1908.08681). Made by nn.Mish.</summary>
public sealed class Mish : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Mish(bool inplace)
        : base(nameof(Mish))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.mish(tensor, inplace);
}
