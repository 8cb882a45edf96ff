namespace ArtGan.Models;

/// <summary>
/// R3GAN's networks (Huang et al. 2024, arXiv:2501.05441, "The GAN is dead; long live the GAN!"): residual blocks of
/// grouped convolutions without any normalisation, at 4 to 7 px doubled. The paper's have depth 2 and 768 channels on most
/// grids; it trains them with relativistic pairing and both zero-centred penalties.
/// </summary>
/// <remarks>Classes are told as the paper does: to the generator as a vector beside the latent, to the discriminator as a vector that its features are held against.</remarks>
public sealed class R3Gan : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "r3gan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. FixedLayers.Unused, "minibatch", .. StyleOptions.Names, .. GrowthOptions.Names];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Depth < 1)
        {
            throw new UserException("R3GAN consists of residual blocks and 'depth' is 0; set depth=1 for small networks, or depth=2 as in the paper.");
        }

        var doublings = Doublings(size);
        Widths(options, doublings, options.GeneratorChannels);
        Widths(options, doublings, options.DiscriminatorChannels);
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        FixedLayers.Check(Name, shape);
        Check(shape.Size, options);
        GeneratorNetwork generator = FixedLayers.IsLabelled(classes, options)
            ? new LabelledGenerator(
                new R3GanGenerator(shape, options with { LatentSize = options.LatentSize + options.LabelSize }, random),
                DrawnLayers.Embedding(random, classes, options.LabelSize, 1 / Math.Sqrt(classes)))
            : new R3GanGenerator(shape, options, random);
        var isProjected = FixedLayers.IsProjected(classes, options);
        var embedded = isProjected ? Widths(options, Doublings(shape.Size), options.DiscriminatorChannels)[0] : 0;
        var discriminator = FixedLayers.Judge(
            shape, classes, options, random,
            inputs => new R3GanTrunk(shape, inputs, options, random, embedded),
            features => isProjected
                ? new VerdictHead(null, DrawnLayers.Embedding(random, classes, features, 1 / Math.Sqrt((double)features * classes)), options.Verdict)
                : new VerdictHead(DrawnLayers.Linear(random, features, 1), null, options.Verdict));
        return new GanNetworks(generator, discriminator, shape);
    }

    internal static int Doublings(int size) => Dcgan.Doublings(size, "R3GAN");

    internal static IReadOnlyList<long> Widths(NetworkOptions options, int doublings, int finest) =>
        options.Residual.Widths(doublings + 1, larger => options.Limited((long)finest << larger));
}
