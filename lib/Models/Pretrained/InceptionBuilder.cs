namespace ArtGan.Models;

/// <summary>
/// The layers of Inception-v3 (Szegedy et al. 2015, arXiv:1512.00567), with torchvision's names; Keras creates its own in the same order.
/// </summary>
/// <param name="weights">Where the convolutions come from.</param>
internal sealed class InceptionBuilder(IInceptionWeights weights)
{
    /// <summary>All before the first block: 35 x 35 of 192 channels.</summary>
    public IEnumerable<InceptionLayer> Stem()
    {
        yield return Chain("", ("Conv2d_1a_3x3", new(3, 32, 3, 3, Stride: 2, IsSame: false)), ("Conv2d_2a_3x3", new(32, 32, 3, 3, IsSame: false)), ("Conv2d_2b_3x3", new(32, 64, 3, 3)));
        yield return new HalvingMaximum();
        yield return Chain("", ("Conv2d_3b_1x1", new(64, 80, 1, 1)), ("Conv2d_4a_3x3", new(80, 192, 3, 3, IsSame: false)));
        yield return new HalvingMaximum();
    }

    /// <summary>A block at 35 x 35: mixed0 to mixed2.</summary>
    public InceptionLayer Block35(string name, long inputs, long pooled) => new InceptionBlock(
        Chain(name, ("branch1x1", new(inputs, 64, 1, 1))),
        Chain(name, ("branch5x5_1", new(inputs, 48, 1, 1)), ("branch5x5_2", new(48, 64, 5, 5))),
        Chain(name, ("branch3x3dbl_1", new(inputs, 64, 1, 1)), ("branch3x3dbl_2", new(64, 96, 3, 3)), ("branch3x3dbl_3", new(96, 96, 3, 3))),
        Mean(name, inputs, pooled));

    /// <summary>From 35 x 35 to 17 x 17: mixed3.</summary>
    public InceptionLayer Halve35(string name, long inputs) => new InceptionBlock(
        Chain(name, ("branch3x3", new(inputs, 384, 3, 3, Stride: 2, IsSame: false))),
        Chain(name, ("branch3x3dbl_1", new(inputs, 64, 1, 1)), ("branch3x3dbl_2", new(64, 96, 3, 3)), ("branch3x3dbl_3", new(96, 96, 3, 3, Stride: 2, IsSame: false))),
        new HalvingMaximum());

    /// <summary>A block at 17 x 17: mixed4 to mixed7.</summary>
    public InceptionLayer Block17(string name, long inputs, long inner) => new InceptionBlock(
        Chain(name, ("branch1x1", new(inputs, 192, 1, 1))),
        Chain(name, ("branch7x7_1", new(inputs, inner, 1, 1)), ("branch7x7_2", new(inner, inner, 1, 7)), ("branch7x7_3", new(inner, 192, 7, 1))),
        Chain(
            name, ("branch7x7dbl_1", new(inputs, inner, 1, 1)), ("branch7x7dbl_2", new(inner, inner, 7, 1)), ("branch7x7dbl_3", new(inner, inner, 1, 7)),
            ("branch7x7dbl_4", new(inner, inner, 7, 1)), ("branch7x7dbl_5", new(inner, 192, 1, 7))),
        Mean(name, inputs, 192));

    /// <summary>From 17 x 17 to 8 x 8: mixed8.</summary>
    public InceptionLayer Halve17(string name, long inputs) => new InceptionBlock(
        Chain(name, ("branch3x3_1", new(inputs, 192, 1, 1)), ("branch3x3_2", new(192, 320, 3, 3, Stride: 2, IsSame: false))),
        Chain(
            name, ("branch7x7x3_1", new(inputs, 192, 1, 1)), ("branch7x7x3_2", new(192, 192, 1, 7)), ("branch7x7x3_3", new(192, 192, 7, 1)),
            ("branch7x7x3_4", new(192, 192, 3, 3, Stride: 2, IsSame: false))),
        new HalvingMaximum());

    /// <summary>A block at 8 x 8: mixed9 and mixed10.</summary>
    /// <param name="name">torchvision's name.</param>
    /// <param name="inputs">Channels that it reads.</param>
    /// <param name="isMaximum">Whether its last branch takes maxima, as the FID's Inception does in the last block.</param>
    public InceptionLayer Block8(string name, long inputs, bool isMaximum) => new InceptionBlock(
        Chain(name, ("branch1x1", new(inputs, 320, 1, 1))),
        Fork(name, "branch3x3_2", Chain(name, ("branch3x3_1", new(inputs, 384, 1, 1)))),
        Fork(name, "branch3x3dbl_3", Chain(name, ("branch3x3dbl_1", new(inputs, 448, 1, 1)), ("branch3x3dbl_2", new(448, 384, 3, 3)))),
        isMaximum ? new MaximumProjection(Next(name, "branch_pool", new(inputs, 192, 1, 1))) : Mean(name, inputs, 192));

    private MeanProjection Mean(string name, long inputs, long outputs) => new(Next(name, "branch_pool", new(inputs, outputs, 1, 1)));

    private ConvolutionFork Fork(string name, string step, ConvolutionChain chain) =>
        new(chain, Next(name, $"{step}a", new(384, 384, 1, 3)), Next(name, $"{step}b", new(384, 384, 3, 1)));

    private ConvolutionChain Chain(string name, params (string Step, ConvolutionForm Form)[] steps) =>
        new([.. steps.Select(step => Next(name, step.Step, step.Form))]);

    private FrozenConvolution Next(string block, string step, ConvolutionForm form) => weights.Next(block.Length == 0 ? step : $"{block}.{step}", form);
}
