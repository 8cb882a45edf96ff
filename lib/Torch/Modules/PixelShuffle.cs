namespace TorchSharp.Modules;

/// <summary>Channels laid out as pixels (Shi et al., arXiv:1609.05158). Made by nn.PixelShuffle.</summary>
public sealed class PixelShuffle : Module<Tensor, Tensor>
{
    private readonly long upscale_factor;

    internal PixelShuffle(long upscale_factor)
        : base(nameof(PixelShuffle))
    {
        this.upscale_factor = upscale_factor;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pixel_shuffle(input, upscale_factor);
}
