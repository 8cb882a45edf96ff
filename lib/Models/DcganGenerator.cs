namespace ArtGan.Models;

/// <summary>Projects a latent vector to a small grid of many channels, then doubles the grid and halves the channels.</summary>
public sealed class DcganGenerator : GeneratorNetwork
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes and layers.</param>
    public DcganGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(DcganGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        var norm = options.GeneratorNorm;
        var hasBias = NetworkLayers.HasBias(options.Biases, norm);
        var doublings = Dcgan.Doublings(shape.Size);
        long start = shape.Size >> doublings;
        long Channels(int stage) => options.Limited((long)options.GeneratorChannels << (doublings - 1 - stage));
        var list = new LayerList();
        LayerList Follow(string suffix, long channels) => list
            .Add($"norm{suffix}", NetworkLayers.GridNorm(norm, channels))
            .Add($"{(options.GeneratorActivation == Activation.Relu ? "relu" : "active")}{suffix}", NetworkLayers.Activate(options.GeneratorActivation, options.LeakySlope))
            .Add($"dropout{suffix}", options.GeneratorDropout > 0 ? Dropout2d(options.GeneratorDropout) : null);

        list.Add("project", NetworkLayers.Linear(norm, options.LatentSize, Channels(0) * start * start, hasBias))
            .Add("grid", Unflatten(1, [Channels(0), start, start]));
        Follow("0", Channels(0));
        for (var refinement = 1; refinement <= options.Refinements; refinement++)
        {
            list.Add($"refine{refinement}", NetworkLayers.Convolution(norm, Channels(0), Channels(0), 3, padding: 1, bias: hasBias));
            Follow($"_refine{refinement}", Channels(0));
        }

        for (var stage = 1; stage < doublings; stage++)
        {
            AddDoubling(list, $"up{stage}", options, Channels(stage - 1), Channels(stage), hasBias);
            Follow($"{stage}", Channels(stage));
            for (var more = 1; more <= options.Depth; more++)
            {
                list.Add($"keep{stage}_{more}", NetworkLayers.Convolution(norm, Channels(stage), Channels(stage), 3, padding: 1, bias: hasBias));
                Follow($"{stage}_{more}", Channels(stage));
            }
        }

        AddDoubling(list, "paint", options, Channels(doublings - 1), shape.Channels, options.Biases != Biases.None);
        layers = list.Add("tanh", Tanh()).ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);

    private static void AddDoubling(LayerList list, string name, NetworkOptions options, long input, long output, bool hasBias)
    {
        if (options.Upsampling == Upsampling.Transposed)
        {
            list.Add(name, NetworkLayers.Transposed(options.GeneratorNorm, input, output, 4, stride: 2, padding: 1, bias: hasBias));
            return;
        }

        list.Add($"double_{name}", Upsample(scale_factor: [2, 2], mode: options.Upsampling == Upsampling.Nearest ? UpsampleMode.Nearest : UpsampleMode.Bilinear, align_corners: options.Upsampling == Upsampling.Nearest ? null : false))
            .Add(name, NetworkLayers.Convolution(options.GeneratorNorm, input, output, 3, padding: 1, bias: hasBias));
    }
}
