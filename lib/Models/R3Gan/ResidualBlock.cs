namespace ArtGan.Models;

/// <summary>
/// R3GAN's residual block, an inverted bottleneck without normalisation: 1 x 1 wider, 3 x 3 in groups, 1 x 1 back,
/// added to what came in. It starts as the identity, and its other weights shrink with the number of blocks, so that a
/// network of any depth starts stable (Fix-up, Zhang et al. 2019, arXiv:1901.09321).
/// </summary>
/// <remarks>The paper's biased activation adds its bias just before LeakyReLU, which is a bias of the convolution before.</remarks>
public sealed class ResidualBlock : Module<Tensor, Tensor>
{
    private const double Slope = 0.2;
    private const int InnerLayers = 3;
    private readonly Sequential inner;

    /// <summary>Builds a block.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="channels">Channels in and out.</param>
    /// <param name="options">Expansion and groups.</param>
    /// <param name="blocks">Residual blocks in the whole network.</param>
    public ResidualBlock(Generator random, long channels, ResidualOptions options, int blocks) : base(nameof(ResidualBlock))
    {
        ArgumentNullException.ThrowIfNull(options);
        var wider = channels * options.Expansion;
        var groups = Math.Max(1, wider / options.GroupSize);
        var gain = Math.Sqrt(2 / (1 + (Slope * Slope))) * Math.Pow(blocks, -1.0 / ((2 * InnerLayers) - 2));
        inner = new LayerList()
            .Add("widen", DrawnLayers.Convolution(random, channels, wider, 1, gain, bias: true))
            .Add("leaky1", LeakyReLU(Slope, inplace: true))
            .Add("mix", DrawnLayers.Convolution(random, wider, wider, 3, gain, groups, bias: true))
            .Add("leaky2", LeakyReLU(Slope, inplace: true))
            .Add("narrow", DrawnLayers.Convolution(random, wider, channels, 1, gain: 0))
            .ToSequential();
        RegisterComponents();
    }

    /// <summary>Adds what the inner layers make of a grid to it.</summary>
    /// <param name="input">(N, channels, H, W).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input) => input + inner.call(input);
}
