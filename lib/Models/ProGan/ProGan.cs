namespace ArtGan.Models;

/// <summary>
/// Progressive growing (Karras et al. 2017, arXiv:1710.10196): training starts on small pictures and grids twice as large
/// are faded in one after the other, with pixel norm and an equalised learning rate. The paper's networks have depth 1, up
/// to 512 channels, minibatch deviation and a latent of 512; classes are told by projection instead of its auxiliary classifier.
/// </summary>
public sealed class ProGan : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "progan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. FixedLayers.Unused, .. ResidualOptions.Names, .. StyleOptions.Names];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        FixedLayers.CheckMinibatch(Name, options);
        _ = new GrowthSchedule(options.Growth, size, Doublings(size));
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        FixedLayers.Check(Name, shape);
        Check(shape.Size, options);
        var isLabelled = FixedLayers.IsLabelled(classes, options);
        var painter = new ProGanGenerator(shape, isLabelled ? options with { LatentSize = options.LatentSize + options.LabelSize } : options, random);
        GeneratorNetwork generator = isLabelled ? new LabelledGenerator(painter, DrawnLayers.Embedding(random, classes, options.LabelSize, 1)) : painter;
        ProGanTrunk? trunk = null;
        var discriminator = FixedLayers.Judge(
            shape, classes, options, random,
            inputs => trunk = new ProGanTrunk(shape, inputs, options, random),
            features => FixedLayers.EqualisedHead(features, classes, options, random));
        var growth = new ProgressiveGrowth(painter.Meter, trunk!.Meter, new GrowthSchedule(options.Growth, shape.Size, Doublings(shape.Size)));
        return new GanNetworks(generator, discriminator, shape, growth);
    }

    internal static int Doublings(int size) => Dcgan.Doublings(size, "A growing GAN");
}
