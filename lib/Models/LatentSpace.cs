namespace ArtGan.Models;

/// <summary>Where a generator's inputs come from.</summary>
/// <param name="Distribution">What each number is drawn from.</param>
/// <param name="Shape">The dimensions of one latent, without the batch: one number for a vector, three for a picture of noise.</param>
public sealed record LatentSpace(NoiseDistribution Distribution, params long[] Shape)
{
    /// <summary>Numbers in a latent.</summary>
    public long Size => Shape.Aggregate(1L, (size, dimension) => size * dimension);

    /// <summary>Draws latents.</summary>
    /// <param name="count">How many.</param>
    /// <param name="random">The stream; on the CPU, so that every device sees the same latents.</param>
    /// <returns>(count, shape), on the CPU.</returns>
    public Tensor Draw(int count, Generator random) => Distribution switch
    {
        NoiseDistribution.Normal => randn([count, .. Shape], generator: random),
        NoiseDistribution.UnitUniform => rand([count, .. Shape], generator: random),
        _ => (rand([count, .. Shape], generator: random) * 2) - 1,
    };

    /// <summary>Draws latents from the engine's default stream, which a trainer seeds at every turn.</summary>
    /// <param name="latents">As many as these, on their device.</param>
    /// <returns>The shape of the given ones.</returns>
    internal Tensor DrawLike(Tensor latents) => Distribution switch
    {
        NoiseDistribution.Normal => randn_like(latents),
        _ => (rand_like(latents) * 2) - 1,
    };
}
