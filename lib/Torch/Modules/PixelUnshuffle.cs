namespace TorchSharp.Modules;

/// <summary>Pixels laid out as channels, the reverse of PixelShuffle. Made by nn.PixelUnshuffle.</summary>
public sealed class PixelUnshuffle : Module<Tensor, Tensor>
{
    private readonly long downscale_factor;

    internal PixelUnshuffle(long downscale_factor)
        : base(nameof(PixelUnshuffle))
    {
        this.downscale_factor = downscale_factor;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pixel_unshuffle(input, downscale_factor);
}
