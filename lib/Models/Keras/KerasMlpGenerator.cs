namespace ArtGan.Models;

/// <summary>Three hidden layers, each twice as wide as the one before, and one unit for every number in a picture.</summary>
public sealed class KerasMlpGenerator : GeneratorNetwork
{
    private const int HiddenLayers = 3;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Widths and the statistics' decay.</param>
    public KerasMlpGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(KerasMlpGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        var list = new LayerList();
        long units = options.LatentSize;
        for (var layer = 1; layer <= HiddenLayers; layer++)
        {
            var wider = (long)options.GeneratorChannels << (layer - 1);
            list.Add($"dense{layer}", Linear(units, wider))
                .Add($"leaky{layer}", KerasLayers.Leaky(options))
                .Add($"norm{layer}", KerasLayers.FeatureNorm(wider, options.Keras));
            units = wider;
        }

        layers = list.Add("paint", Linear(units, (long)shape.Channels * shape.Size * shape.Size))
            .Add("tanh", Tanh())
            .Add("picture", Unflatten(1, shape.Dimensions))
            .ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
