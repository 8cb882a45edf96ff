namespace ArtGan.Models;

/// <summary>What every family does once it has its own two networks: labels, packing, the verdict's head and first weights are joined to them.</summary>
internal static class GanAssembly
{
    /// <summary>Builds a pair.</summary>
    /// <param name="shape">What is made.</param>
    /// <param name="classes">Classes of the data; 0 where it has no labels.</param>
    /// <param name="options">Sizes and layers.</param>
    /// <param name="random">The stream the weights come from.</param>
    /// <param name="generator">Makes the generator of latent vectors; where classes are told, latents are longer by the vector for the class.</param>
    /// <param name="trunk">Makes the discriminator's trunk for so many channels, or coordinates, going in.</param>
    internal static GanNetworks Join(
        ImageShape shape, int classes, NetworkOptions options, Generator random, Func<NetworkOptions, GeneratorNetwork> generator, Func<long, DiscriminatorTrunk> trunk)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        var isLabelled = classes > 0 && options.Conditioning != Conditioning.None;
        var painter = isLabelled
            ? new LabelledGenerator(generator(options with { LatentSize = options.LatentSize + options.LabelSize }), classes, options.LabelSize)
            : generator(options);
        var label = isLabelled && options.Conditioning == Conditioning.Embedding ? new LabelChannel(classes, shape) : null;
        var seeing = trunk((shape.Channels + (label is null ? 0L : 1)) * options.Packing);
        var judge = new Discriminator(seeing, new VerdictHead(seeing.Features, options, classes), options.Packing, label);
        WeightInitialisation.Apply(painter, options.Initialisation, random, Slope(options.GeneratorActivation, options));
        WeightInitialisation.Apply(judge, options.Initialisation, random, Slope(options.DiscriminatorActivation, options));
        return new GanNetworks(painter, judge, shape);
    }

    private static double Slope(Activation activation, NetworkOptions options) => activation == Activation.LeakyRelu ? options.LeakySlope : 0;
}
