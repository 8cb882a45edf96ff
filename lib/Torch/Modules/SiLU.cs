namespace TorchSharp.Modules;

/// <summary>x times its logistic function. Made by nn.SiLU.</summary>
public sealed class SiLU : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal SiLU(bool inplace)
        : base(nameof(SiLU))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.silu(tensor, inplace);
}
