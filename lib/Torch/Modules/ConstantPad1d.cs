namespace TorchSharp.Modules;

/// <summary>A sequence with one value before and behind it. Made by nn.ConstantPad1d.</summary>
public sealed class ConstantPad1d : Module<Tensor, Tensor>
{
    private readonly long[] padding;
    private readonly double value;

    internal ConstantPad1d(long[] padding, double value)
        : base(nameof(ConstantPad1d))
    {
        this.padding = padding;
        this.value = value;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, PaddingModes.Constant, value);
}
