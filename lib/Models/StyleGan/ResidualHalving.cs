namespace ArtGan.Models;

/// <summary>A block of StyleGAN2's residual discriminator: convolutions that halve the grid, added to a plain halving; both by sqrt 0.5, so that the sum keeps its size.</summary>
public sealed class ResidualHalving : Module<Tensor, Tensor>
{
    private readonly Sequential inner;
    private readonly Sequential around;

    /// <summary>Builds the block.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="input">Channels going in.</param>
    /// <param name="output">Channels coming out.</param>
    /// <param name="depth">3 x 3 convolutions before the one that halves.</param>
    public ResidualHalving(Generator random, long input, long output, int depth) : base(nameof(ResidualHalving))
    {
        var list = new LayerList();
        for (var layer = 1; layer <= depth; layer++)
        {
            list.Add($"keep{layer}", new EqualisedConvolution(random, input, input, 3)).Add($"leaky{layer}", new GainedLeakyRelu());
        }

        // LeakyReLU's gain sqrt 2 and the sum's sqrt 0.5 make 1.
        inner = list.Add("smooth", BilinearFilter.BeforeHalving())
            .Add("halve", new EqualisedConvolution(random, input, output, 3, stride: 2))
            .Add("leaky", EqualisedLayers.Leaky())
            .ToSequential();
        around = new LayerList()
            .Add("halve", BilinearResampling.Halving())
            .Add("channels", new EqualisedConvolution(random, input, output, 1, gain: Math.Sqrt(0.5), hasBias: false))
            .ToSequential();
        RegisterComponents();
    }

    /// <summary>Halves a grid.</summary>
    /// <param name="input">(N, input, H, W).</param>
    /// <returns>(N, output, H / 2, W / 2).</returns>
    public override Tensor forward(Tensor input) => around.call(input) + inner.call(input);
}
