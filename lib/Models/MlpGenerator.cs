namespace ArtGan.Models;

/// <summary>Makes points or pictures from latent vectors with fully connected layers.</summary>
public sealed class MlpGenerator : GeneratorNetwork
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">What to make.</param>
    /// <param name="options">Sizes and layers.</param>
    public MlpGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(MlpGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        var hidden = HiddenLayers.OfGenerator(options);
        long units = options.LatentSize;
        var list = new LayerList();
        for (var layer = 1; layer <= options.Depth; layer++)
        {
            list.Add($"linear{layer}", hidden.Linear(units, options.GeneratorChannels));
            hidden.AfterFeatures(list, $"{layer}", options.GeneratorChannels);
            units = options.GeneratorChannels;
        }

        var outputs = shape.Dimensions.Aggregate(1L, (product, dimension) => product * dimension);
        list.Add("make", hidden.Linear(units, outputs, isNormalised: false));
        if (!shape.IsPoint)
        {
            // Points may lie anywhere; pictures are held to their range.
            list.Add("tanh", Tanh()).Add("picture", Unflatten(1, shape.Dimensions));
        }

        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <summary>Makes points or pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Points (N, coordinates), or pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
