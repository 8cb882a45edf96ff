namespace ArtGan.Models;

/// <summary>
/// The two players of a game: a generator that turns latent vectors into pictures, and a discriminator (or
/// critic) that gives each picture one unbounded number, higher for pictures it takes for real.
/// </summary>
public sealed class GanNetworks : IDisposable
{
    /// <summary>Pairs two networks; the pair disposes them.</summary>
    /// <param name="generator">From latents (N, <paramref name="latentSize"/>) to pictures (N, channels, size, size) in -1..1.</param>
    /// <param name="discriminator">From pictures to logits (N).</param>
    /// <param name="latentSize">Numbers in a latent vector.</param>
    /// <param name="shape">The pictures.</param>
    public GanNetworks(Module<Tensor, Tensor> generator, Module<Tensor, Tensor> discriminator, int latentSize, ImageShape shape)
    {
        Generator = generator;
        Discriminator = discriminator;
        LatentSize = latentSize;
        Shape = shape;
    }

    /// <summary>From latents (N, <see cref="LatentSize"/>) to pictures (N, channels, size, size) in -1..1.</summary>
    public Module<Tensor, Tensor> Generator { get; }

    /// <summary>From pictures to logits (N).</summary>
    public Module<Tensor, Tensor> Discriminator { get; }

    /// <summary>Numbers in a latent vector.</summary>
    public int LatentSize { get; }

    /// <summary>The pictures.</summary>
    public ImageShape Shape { get; }

    /// <summary>The generator's layers with their output shapes and parameters.</summary>
    public ModuleSummary DescribeGenerator() => ModuleSummary.Of("Generator", Generator, LatentSize);

    /// <summary>The discriminator's layers with their output shapes and parameters.</summary>
    public ModuleSummary DescribeDiscriminator() => ModuleSummary.Of("Discriminator", Discriminator, Shape.Channels, Shape.Size, Shape.Size);

    /// <summary>Lets both networks go.</summary>
    public void Dispose()
    {
        Generator.Dispose();
        Discriminator.Dispose();
    }
}
