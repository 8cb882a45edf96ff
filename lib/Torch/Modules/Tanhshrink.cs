namespace TorchSharp.Modules;

/// <summary>x - tanh(x). Made by nn.Tanhshrink.</summary>
public sealed class Tanhshrink : Module<Tensor, Tensor>
{
    internal Tanhshrink()
        : base(nameof(Tanhshrink))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.tanhshrink(tensor);
}
