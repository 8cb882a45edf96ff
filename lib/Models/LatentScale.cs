namespace ArtGan.Models;

/// <summary>
/// Multiplies each channel by a number that a linear layer makes of the latent vector: the scaling half of feature-wise linear
/// modulation (Perez et al. 2018, arXiv:1709.07871).
/// </summary>
public sealed class LatentScale : Module<Tensor, Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> scale;

    /// <summary>Builds the layer.</summary>
    /// <param name="channels">Channels going through.</param>
    /// <param name="scale">From latents (N, latent size) to (N, channels).</param>
    internal LatentScale(long channels, Module<Tensor, Tensor> scale) : base(nameof(LatentScale))
    {
        Channels = channels;
        this.scale = scale;
        RegisterComponents();
    }

    /// <summary>Channels going through.</summary>
    public long Channels { get; }

    /// <summary>Scales each channel.</summary>
    /// <param name="grid">(N or 1, channels, H, W).</param>
    /// <param name="latents">(N, latent size).</param>
    /// <returns>(N, channels, H, W).</returns>
    public override Tensor forward(Tensor grid, Tensor latents) => grid * scale.call(latents).reshape(-1, Channels, 1, 1);
}
