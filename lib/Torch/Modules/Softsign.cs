namespace TorchSharp.Modules;

/// <summary>x / (1 + |x|). Made by nn.Softsign.</summary>
public sealed class Softsign : Module<Tensor, Tensor>
{
    internal Softsign()
        : base(nameof(Softsign))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.softsign(tensor);
}
