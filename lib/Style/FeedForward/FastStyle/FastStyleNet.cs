namespace ArtGan.Style;

/// <summary>
/// The transformation network of Johnson et al. (2016, arXiv:1603.08155) as fast-style-transfer has it: the grid is halved twice, goes through five residual
/// blocks, and is doubled twice, with instance norm (arXiv:1607.08022) behind every convolution. Fully convolutional, so that it takes pictures of any size.
/// </summary>
public sealed class FastStyleNet : Module<Tensor, Tensor>
{
    /// <summary>Sides of its pictures are multiples of this, since the grid is halved twice.</summary>
    public const int SideMultiple = 4;

    private const long First = 32, Second = 64, Third = 128;

    // tanh reaches beyond black and white, so that both are reached before it bends.
    private const double Reach = 150, Grey = 127.5;

    private readonly FastStyleLayer conv1, conv2, conv3;
    private readonly FastStyleBlock block1, block2, block3, block4, block5;
    private readonly FastStyleLayer up1, up2, output;

    /// <summary>Builds the layers.</summary>
    /// <param name="random">Where the first weights come from, N(0, 0.1) cut at two deviations; the engine's own where absent.</param>
    /// <param name="form">How it treats edges and doubles the grid.</param>
    public FastStyleNet(Generator? random = null, FastStyleForm form = FastStyleForm.Resized) : base(nameof(FastStyleNet))
    {
        Form = form;
        conv1 = new(form, 3, First, 9);
        conv2 = new(form, First, Second, 3, FastStyleGrid.Halved);
        conv3 = new(form, Second, Third, 3, FastStyleGrid.Halved);
        (block1, block2, block3, block4, block5) = (new(form, Third), new(form, Third), new(form, Third), new(form, Third), new(form, Third));
        up1 = new(form, Third, Second, 3, FastStyleGrid.Doubled);
        up2 = new(form, Second, First, 3, FastStyleGrid.Doubled);
        output = new(form, First, 3, 9, rectifies: false);
        RegisterComponents();
        if (random is null) return;
        foreach (var layer in Layers) layer.Draw(random);
    }

    /// <summary>How it treats edges and doubles the grid.</summary>
    public FastStyleForm Form { get; }

    /// <summary>The layers in the order in which fast-style-transfer makes its variables.</summary>
    internal IEnumerable<FastStyleLayer> Layers =>
        [conv1, conv2, conv3, .. Blocks.SelectMany(block => block.Layers), up1, up2, output];

    private IEnumerable<FastStyleBlock> Blocks => [block1, block2, block3, block4, block5];

    /// <summary>Paints pictures anew.</summary>
    /// <param name="input">(n, 3, height, width), red, green and blue of 0..255; sides multiples of <see cref="SideMultiple"/>.</param>
    /// <returns>The same shape, -22.5..277.5.</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var values = conv1.call(input);
        foreach (var step in (Module<Tensor, Tensor>[])[conv2, conv3, .. Blocks, up1, up2, output])
        {
            var last = values;
            values = step.call(last);
            last.Dispose();
        }

        return values.tanh_().mul(Reach).add_(Grey).MoveToOuterDisposeScope();
    }
}
