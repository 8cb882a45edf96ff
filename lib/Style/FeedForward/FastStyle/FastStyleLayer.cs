namespace ArtGan.Style;

/// <summary>What a layer does to the grid.</summary>
internal enum FastStyleGrid
{
    /// <summary>It stays.</summary>
    Kept,

    /// <summary>Every second place of each side is kept.</summary>
    Halved,

    /// <summary>Each side becomes twice as long.</summary>
    Doubled,
}

/// <summary>
/// A convolution with instance norm and, where wanted, a rectifier. In the transposed form it is padded as TensorFlow's "SAME": for the even sides taken here a
/// halving has one row of zeros below and one column on the right, and a doubling is cut there.
/// </summary>
internal sealed class FastStyleLayer : Module<Tensor, Tensor>
{
    private const double FirstDeviation = 0.1, WithinTwoDeviations = 0.9544997361036416, Epsilon = 1e-3;

    private readonly Module<Tensor, Tensor> conv;
    private readonly InstanceNorm2d norm;
    private readonly FastStyleForm form;
    private readonly FastStyleGrid grid;
    private readonly long kernel;
    private readonly bool rectifies;

    internal FastStyleLayer(FastStyleForm form, long inputs, long outputs, long kernel, FastStyleGrid grid = FastStyleGrid.Kept, bool rectifies = true) : base(nameof(FastStyleLayer))
    {
        (this.form, this.grid, this.kernel, this.rectifies) = (form, grid, kernel, rectifies);
        conv = grid == FastStyleGrid.Doubled && form == FastStyleForm.Transposed
            ? ConvTranspose2d(inputs, outputs, kernel, stride: 2, bias: false)
            : Conv2d(inputs, outputs, kernel, stride: grid == FastStyleGrid.Halved ? 2 : 1, bias: false);
        norm = InstanceNorm2d(outputs, eps: Epsilon, affine: true);
        RegisterComponents();
    }

    /// <summary>(outputs, inputs, k, k), and of a transposed convolution (inputs, outputs, k, k).</summary>
    internal Parameter Kernel => conv is Conv2d flat ? flat.weight : ((ConvTranspose2d)conv).weight;

    /// <summary>(outputs).</summary>
    internal Parameter Shift => norm.bias!;

    /// <summary>(outputs).</summary>
    internal Parameter Scale => norm.weight!;

    /// <summary>Fills the kernel.</summary>
    internal void Draw(Generator random)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        // As TensorFlow's truncated normal: the distribution's inverse between minus and plus two deviations.
        Kernel.copy_(rand(Kernel.shape, generator: random).mul(2).sub(1).mul(WithinTwoDeviations).erfinv().mul(Math.Sqrt(2) * FirstDeviation));
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var normal = norm.call(Convolved(input));
        return (rectifies ? normal.relu_() : normal).MoveToOuterDisposeScope();
    }

    private Tensor Convolved(Tensor input) => form == FastStyleForm.Resized ? Mirrored(input) : Surrounded(input);

    private Tensor Mirrored(Tensor input)
    {
        var half = kernel / 2;
        using var doubled = grid == FastStyleGrid.Doubled ? functional.interpolate(input, scale_factor: [2, 2], mode: InterpolationMode.Nearest) : null;
        var padded = functional.pad(doubled ?? input, (half, half, half, half), PaddingModes.Reflect);
        return kernel > 3 ? WideConvolution.Of(padded, Kernel) : conv.call(padded);
    }

    private Tensor Surrounded(Tensor input)
    {
        if (grid == FastStyleGrid.Doubled) return conv.call(input).narrow(2, 0, input.shape[2] * 2).narrow(3, 0, input.shape[3] * 2);
        if (grid == FastStyleGrid.Halved) return conv.call(functional.pad(input, (0, 1, 0, 1)));
        var half = kernel / 2;
        return kernel > 3
            ? WideConvolution.Of(functional.pad(input, (half, half, half, half)), Kernel)
            : functional.conv2d(input, Kernel, padding: [half, half]);
    }
}

/// <summary>Two layers whose result is added to their input.</summary>
internal sealed class FastStyleBlock : Module<Tensor, Tensor>
{
    private readonly FastStyleLayer conv1;
    private readonly FastStyleLayer conv2;

    internal FastStyleBlock(FastStyleForm form, long channels) : base(nameof(FastStyleBlock))
    {
        conv1 = new(form, channels, channels, 3);
        conv2 = new(form, channels, channels, 3, rectifies: false);
        RegisterComponents();
    }

    internal IEnumerable<FastStyleLayer> Layers => [conv1, conv2];

    public override Tensor forward(Tensor input)
    {
        using var inner = conv1.call(input);
        return conv2.call(inner).add_(input);
    }
}
