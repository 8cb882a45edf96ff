namespace TorchSharp.Modules;

/// <summary>A picture with one value around it: left, right, top, bottom. Made by nn.ConstantPad2d.</summary>
public sealed class ConstantPad2d : Module<Tensor, Tensor>
{
    private readonly long[] padding;
    private readonly double value;

    internal ConstantPad2d(long[] padding, double value)
        : base(nameof(ConstantPad2d))
    {
        this.padding = padding;
        this.value = value;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, PaddingModes.Constant, value);
}
