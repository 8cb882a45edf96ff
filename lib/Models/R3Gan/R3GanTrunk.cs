namespace ArtGan.Models;

/// <summary>
/// What R3GAN's discriminator sees: the generator mirrored, and at its end a learnt basis that each channel of the last
/// grid is held against.
/// </summary>
public sealed class R3GanTrunk : DiscriminatorTrunk
{
    private readonly Sequential layers;

    /// <summary>Builds the network.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="embedded">Numbers that the features are brought to, to be held against a class's vector; 0 for the last grid's channels.</param>
    /// <exception cref="UserException">It cannot judge pictures of that size, or a grid's channels cannot be grouped.</exception>
    public R3GanTrunk(ImageShape shape, long inputs, NetworkOptions options, Generator random, long embedded = 0) : base(nameof(R3GanTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var halvings = R3Gan.Doublings(shape.Size);
        var widths = R3Gan.Widths(options, halvings, options.DiscriminatorChannels);
        var blocks = widths.Count * options.Depth;
        var list = new LayerList().Add("see", DrawnLayers.Convolution(random, inputs, widths[^1], 1));
        for (var stage = halvings; stage >= 0; stage--)
        {
            var width = widths[stage];
            for (var block = 1; block <= options.Depth; block++)
            {
                list.Add($"block{stage}_{block}", new ResidualBlock(random, width, options.Residual, blocks));
            }

            if (stage > 0)
            {
                list.Add($"halve{stage}", BilinearResampling.Halving())
                    .Add($"channels{stage}", width == widths[stage - 1] ? null : DrawnLayers.Convolution(random, width, widths[stage - 1], 1));
            }
        }

        var last = widths[0];
        layers = list
            .Add("basis", DrawnLayers.Convolution(random, last, last, shape.Size >> halvings, groups: last, isPadded: false))
            .Add("flatten", Flatten())
            .Add("embed", embedded > 0 ? DrawnLayers.Linear(random, last, embedded) : null)
            .ToSequential();
        Features = embedded > 0 ? embedded : last;
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.call(input);
}
