namespace ArtGan.Models;

/// <summary>A convolution that learns no more, with the batch norm that followed it in its weights, and a rectifier.</summary>
internal sealed class FrozenConvolution : IDisposable
{
    private readonly Tensor weight;
    private readonly Tensor? bias;
    private readonly ConvolutionForm form;

    private FrozenConvolution(Tensor weight, Tensor? bias, ConvolutionForm form) => (this.weight, this.bias, this.form) = (weight, bias, form);

    /// <summary>A convolution with a bias.</summary>
    /// <param name="weight">(outputs, inputs, height, width).</param>
    /// <param name="bias">(outputs).</param>
    /// <param name="form">Its shape.</param>
    /// <param name="device">Where it is used.</param>
    public static FrozenConvolution Of(Tensor weight, Tensor? bias, ConvolutionForm form, Device device)
    {
        using var scope = NewDisposeScope();
        return new(Kept(weight, device), bias is null ? null : Kept(bias, device), form);
    }

    /// <summary>A convolution without bias and the batch norm after it: w' = w g / sqrt(v + e), b' = b - m g / sqrt(v + e), in float64.</summary>
    /// <param name="weight">(outputs, inputs, height, width).</param>
    /// <param name="norm">The batch norm.</param>
    /// <param name="form">The convolution's shape.</param>
    /// <param name="device">Where it is used.</param>
    public static FrozenConvolution Folded(Tensor weight, BatchNormWeights norm, ConvolutionForm form, Device device)
    {
        using var scope = NewDisposeScope();
        var scale = norm.Variance.to(ScalarType.Float64).add(norm.Epsilon).rsqrt();
        if (norm.Scale is not null) scale = scale.mul(norm.Scale.to(ScalarType.Float64));
        var folded = weight.to(ScalarType.Float64).mul(scale.view(-1, 1, 1, 1)).to(ScalarType.Float32);
        var shift = norm.Shift.to(ScalarType.Float64).sub(norm.Mean.to(ScalarType.Float64).mul(scale)).to(ScalarType.Float32);
        return new(Kept(folded, device), Kept(shift, device), form);
    }

    /// <summary>Convolution and rectifier.</summary>
    public Tensor Forward(Tensor input) => Linear(input).relu_();

    /// <summary>The convolution alone.</summary>
    public Tensor Linear(Tensor input) => functional.conv2d(input, weight, bias, form.Strides, form.Paddings);

    /// <inheritdoc/>
    public void Dispose()
    {
        weight.Dispose();
        bias?.Dispose();
    }

    private static Tensor Kept(Tensor tensor, Device device)
    {
        using var silent = no_grad();
        return tensor.to(device).clone().DetachFromDisposeScope();
    }
}

/// <summary>A batch norm at rest.</summary>
/// <param name="Mean">(channels).</param>
/// <param name="Variance">(channels).</param>
/// <param name="Shift">beta, (channels).</param>
/// <param name="Scale">gamma, (channels); null for one.</param>
/// <param name="Epsilon">Added to the variance.</param>
internal sealed record BatchNormWeights(Tensor Mean, Tensor Variance, Tensor Shift, Tensor? Scale, double Epsilon);

/// <summary>The shape of a convolution.</summary>
/// <param name="Inputs">Channels that it reads.</param>
/// <param name="Outputs">Channels that it gives.</param>
/// <param name="Height">Rows of the kernel.</param>
/// <param name="Width">Columns of the kernel.</param>
/// <param name="Stride">In both directions.</param>
/// <param name="IsSame">Whether the picture keeps its size at stride 1; no padding otherwise.</param>
internal readonly record struct ConvolutionForm(long Inputs, long Outputs, long Height, long Width, long Stride = 1, bool IsSame = true)
{
    public long[] Shape => [Outputs, Inputs, Height, Width];

    public long[] Strides => [Stride, Stride];

    public long[] Paddings => IsSame ? [Height / 2, Width / 2] : [0, 0];
}
