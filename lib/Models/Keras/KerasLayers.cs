namespace ArtGan.Models;

/// <summary>Layers with Keras' defaults.</summary>
internal static class KerasLayers
{
    /// <summary>BatchNormalization of a grid, with shift and scale.</summary>
    internal static Module<Tensor, Tensor> GridNorm(long channels, KerasOptions options) =>
        BatchNorm2d(channels, eps: ShiftedBatchNorm.Epsilon, momentum: 1 - options.NormDecay);

    /// <summary>BatchNormalization of features, with shift and scale.</summary>
    internal static Module<Tensor, Tensor> FeatureNorm(long features, KerasOptions options) =>
        BatchNorm1d(features, eps: ShiftedBatchNorm.Epsilon, momentum: 1 - options.NormDecay);

    /// <summary>LeakyReLU.</summary>
    internal static Module<Tensor, Tensor> Leaky(NetworkOptions options) => NetworkLayers.Activate(Activation.LeakyRelu, options.LeakySlope);

    /// <summary>Dropout of single numbers; null where nothing drops out.</summary>
    internal static Module<Tensor, Tensor>? Drop(double share) => share > 0 ? Dropout(share) : null;

    /// <summary>LeakyReLU and then dropout, as behind every convolution of these discriminators.</summary>
    /// <param name="list">Where they go.</param>
    /// <param name="suffix">Ends their names.</param>
    /// <param name="options">The slope and the share that drops out.</param>
    internal static LayerList AddLeakyAndDropout(this LayerList list, string suffix, NetworkOptions options) => list
        .Add($"leaky{suffix}", Leaky(options))
        .Add($"dropout{suffix}", Drop(options.DiscriminatorDropout));

    /// <summary>Joins a pair whose weights start as TensorFlow and Keras start them: evenly by Glorot's rule, biases at 0.</summary>
    internal static GanNetworks Join(
        ImageShape shape, NetworkOptions options, Generator random, Func<NetworkOptions, GeneratorNetwork> generator, Func<long, DiscriminatorTrunk> trunk) =>
        GanAssembly.Join(shape, 0, options with { Initialisation = Initialisation.Glorot }, random, generator, trunk);

    /// <summary>Names of options that no network here has a use for: their layers are laid down.</summary>
    internal static IReadOnlyList<string> Unused { get; } =
    [
        "max_channels", "depth", "refinements", "generator_norm", "discriminator_norm", "generator_activation", "discriminator_activation",
        "upsampling", "biases", "initialisation", "conditioning", "label_size", .. StyleOptions.Names, .. GrowthOptions.Names, .. UNetOptions.Names, .. ResidualOptions.Names,
    ];
}
