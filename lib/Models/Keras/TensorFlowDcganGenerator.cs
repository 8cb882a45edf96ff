namespace ArtGan.Models;

/// <summary>Enlarges a picture of 4 x 4 pixels that a dense layer paints, and goes over it with four transposed convolutions.</summary>
public sealed class TensorFlowDcganGenerator : GeneratorNetwork
{
    private const int Kernel = 5;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes, dropout and the statistics' decay.</param>
    public TensorFlowDcganGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(TensorFlowDcganGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        const int start = TensorFlowDcgan.StartSize;
        long channels = options.GeneratorChannels;
        var list = new LayerList();
        // The normalisation comes last, after the activation and what drops out, as the scripts have it.
        LayerList Follow(string suffix, long features) => list
            .Add($"leaky{suffix}", KerasLayers.Leaky(options))
            .Add($"dropout{suffix}", KerasLayers.Drop(options.GeneratorDropout))
            .Add($"norm{suffix}", new ShiftedBatchNorm(features, options.Keras.NormDecay));

        list.Add("dense", Linear(options.LatentSize, shape.Channels * start * start));
        Follow("0", shape.Channels * start * start);
        list.Add("grid", Unflatten(1, [shape.Channels, start, start]))
            .Add("enlarge", new LegacyBilinear(shape.Size / start / start))
            .AddSameTransposed("up1", shape.Channels, 4 * channels, Kernel, stride: 2);
        Follow("1", 4 * channels).AddSameTransposed("up2", 4 * channels, 2 * channels, Kernel, stride: 2);
        Follow("2", 2 * channels).AddSameTransposed("keep3", 2 * channels, channels, Kernel);
        Follow("3", channels).AddSameTransposed("paint", channels, shape.Channels, Kernel);
        layers = list.Add("sigmoid", Sigmoid()).ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1: the sigmoid's 0..1, stretched.</returns>
    public override Tensor forward(Tensor input) => (layers.forward(input) * 2) - 1;
}
