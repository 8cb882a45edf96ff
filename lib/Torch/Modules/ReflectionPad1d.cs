namespace TorchSharp.Modules;

/// <summary>A sequence mirrored at its ends. Made by nn.ReflectionPad1d.</summary>
public sealed class ReflectionPad1d : Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ReflectionPad1d(long[] padding)
        : base(nameof(ReflectionPad1d))
    {
        this.padding = padding;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, PaddingModes.Reflect);
}
