namespace ArtGan.Models;

/// <summary>R3GAN's generator: a learnt basis, then residual blocks on each grid, doubled in straight lines between pixels.</summary>
public sealed class R3GanGenerator : GeneratorNetwork
{
    private readonly Sequential layers;

    /// <summary>Builds the network.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <exception cref="UserException">It cannot paint pictures of that size, or a grid's channels cannot be grouped.</exception>
    public R3GanGenerator(ImageShape shape, NetworkOptions options, Generator random)
        : base(nameof(R3GanGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        var doublings = R3Gan.Doublings(shape.Size);
        var widths = R3Gan.Widths(options, doublings, options.GeneratorChannels);
        var blocks = widths.Count * options.Depth;
        var list = new LayerList();
        for (var stage = 0; stage <= doublings; stage++)
        {
            var width = widths[stage];
            if (stage == 0)
            {
                list.Add("basis", new GenerativeBasis(random, options.LatentSize, width, shape.Size >> doublings));
            }
            else
            {
                list.Add($"channels{stage}", width == widths[stage - 1] ? null : DrawnLayers.Convolution(random, widths[stage - 1], width, 1))
                    .Add($"double{stage}", BilinearResampling.Doubling());
            }

            for (var block = 1; block <= options.Depth; block++)
            {
                list.Add($"block{stage}_{block}", new ResidualBlock(random, width, options.Residual, blocks));
            }
        }

        layers = list.Add("paint", DrawnLayers.Convolution(random, widths[^1], shape.Channels, 1)).ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size), unbounded, mostly in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.call(input);
}
