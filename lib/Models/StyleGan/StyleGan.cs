namespace ArtGan.Models;

/// <summary>
/// Style-based networks as in StyleGAN2 (Karras et al. 2020, arXiv:1912.04958): a mapping network, modulated and
/// demodulated convolutions, noise inputs and style mixing, against a residual discriminator. The paper's have depth 1, up
/// to 512 channels, minibatch deviation, and 8 mapping layers of 512; classes are told by projection, without a mapping
/// network of their own.
/// </summary>
public sealed class StyleGan : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "stylegan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. FixedLayers.Unused, .. ResidualOptions.Names, .. GrowthOptions.Names];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        FixedLayers.CheckMinibatch(Name, options);
        if (options.Depth < 1)
        {
            throw new UserException("A style-based network needs a styled layer on its first grid and 'depth' is 0; set depth=1, as in the paper.");
        }

        Doublings(size);
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        FixedLayers.Check(Name, shape);
        Check(shape.Size, options);
        var generator = new StyleGanGenerator(shape, FixedLayers.IsLabelled(classes, options) ? classes : 0, options, random);
        var discriminator = FixedLayers.Judge(
            shape, classes, options, random,
            inputs => new StyleGanTrunk(shape, inputs, options, random),
            features => FixedLayers.EqualisedHead(features, classes, options, random));
        return new GanNetworks(generator, discriminator, shape);
    }

    internal static int Doublings(int size) => Dcgan.Doublings(size, "A style-based GAN");
}
