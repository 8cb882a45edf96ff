namespace ArtGan.Models;

/// <summary>What StyleGAN2's residual discriminator sees.</summary>
public sealed class StyleGanTrunk : DiscriminatorTrunk
{
    private readonly Sequential layers;

    /// <summary>Builds the network.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <exception cref="UserException">It cannot judge pictures of that size.</exception>
    public StyleGanTrunk(ImageShape shape, long inputs, NetworkOptions options, Generator random) : base(nameof(StyleGanTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var halvings = StyleGan.Doublings(shape.Size);
        long Width(int stage) => options.Limited((long)options.DiscriminatorChannels << (halvings - stage));
        var list = new LayerList()
            .Add("see", new EqualisedConvolution(random, inputs, Width(halvings), 1))
            .Add("leaky_see", new GainedLeakyRelu());
        for (var stage = halvings; stage > 0; stage--)
        {
            list.Add($"block{stage}", new ResidualHalving(random, Width(stage), Width(stage - 1), options.Depth));
        }

        long end = shape.Size >> halvings;
        var isCompared = options.Minibatch == MinibatchLayer.Deviation;
        Features = Width(0);
        layers = list
            .Add("deviation", isCompared ? new MinibatchDeviation() : null)
            .Add("convolution", new EqualisedConvolution(random, Features + (isCompared ? 1 : 0), Features, 3))
            .Add("leaky_convolution", new GainedLeakyRelu())
            .Add("flatten", Flatten())
            .Add("hidden", new EqualisedLinear(random, Features * end * end, Features))
            .Add("leaky_hidden", new GainedLeakyRelu())
            .ToSequential();
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.call(input);
}
