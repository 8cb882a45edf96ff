namespace TorchSharp.Modules;

/// <summary>A picture mirrored at its border: left, right, top, bottom. Made by nn.ReflectionPad2d.</summary>
public sealed class ReflectionPad2d : Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ReflectionPad2d(long[] padding)
        : base(nameof(ReflectionPad2d))
    {
        this.padding = padding;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, PaddingModes.Reflect);
}
