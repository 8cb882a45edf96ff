namespace ArtGan.Models;

/// <summary>Transposed convolutions double a grid and halve its channels; one of stride 1 paints.</summary>
public sealed class KerasArtDcganGenerator : GeneratorNetwork
{
    private const int Kernel = 4;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes and the statistics' decay.</param>
    public KerasArtDcganGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(KerasArtDcganGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        var doublings = KerasArtDcgan.Doublings(shape.Size);
        long Channels(int stage) => (long)options.GeneratorChannels << (doublings - stage);
        var list = new LayerList();
        LayerList Follow(int stage) => list
            .Add($"norm{stage}", KerasLayers.GridNorm(Channels(stage), options.Keras))
            .Add($"leaky{stage}", KerasLayers.Leaky(options));

        // Without Keras' padding 1 pixel becomes 4.
        list.Add("pixel", Unflatten(1, [options.LatentSize, 1, 1])).Add("up0", ConvTranspose2d(options.LatentSize, Channels(0), Kernel, stride: 2));
        Follow(0);
        for (var stage = 1; stage <= doublings; stage++)
        {
            list.AddSameTransposed($"up{stage}", Channels(stage - 1), Channels(stage), Kernel, stride: 2);
            Follow(stage);
        }

        layers = list.AddSameTransposed("paint", Channels(doublings), shape.Channels, Kernel).Add("tanh", Tanh()).ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
