namespace ArtGan.Models;

/// <summary>A dense layer paints a small picture; it is doubled three times, with a convolution after each doubling.</summary>
public sealed class KerasDcganGenerator : GeneratorNetwork
{
    private const int Kernel = 3;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes and the statistics' decay.</param>
    public KerasDcganGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(KerasDcganGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        long start = shape.Size / KerasDcgan.Multiple;
        long[] channels = [shape.Channels, 4L * options.GeneratorChannels, 2L * options.GeneratorChannels, options.GeneratorChannels];
        var list = new LayerList()
            .Add("dense", Linear(options.LatentSize, shape.Channels * start * start))
            .Add("relu0", ReLU(inplace: true))
            .Add("grid", Unflatten(1, [shape.Channels, start, start]));
        for (var stage = 1; stage < channels.Length; stage++)
        {
            list.Add($"double{stage}", Upsample(scale_factor: [2, 2], mode: UpsampleMode.Nearest))
                .AddSameConvolution($"up{stage}", start << stage, channels[stage - 1], channels[stage], Kernel)
                .Add($"norm{stage}", KerasLayers.GridNorm(channels[stage], options.Keras))
                .Add($"relu{stage}", ReLU(inplace: true));
        }

        layers = list.AddSameConvolution("paint", shape.Size, channels[^1], shape.Channels, Kernel).Add("tanh", Tanh()).ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
