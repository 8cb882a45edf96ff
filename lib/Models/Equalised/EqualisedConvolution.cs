namespace ArtGan.Models;

/// <summary>
/// A convolution under an equalised learning rate: weights start as N(0, 1) and are scaled by gain / sqrt(fan in) as they
/// are used, so that Adam, whose steps ignore scale, moves all layers alike (Karras et al. 2017, arXiv:1710.10196, section 4.1).
/// </summary>
public sealed class EqualisedConvolution : Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter? bias;
    private readonly double scale;
    private readonly long stride;
    private readonly long padding;
    private readonly bool isDoubling;

    /// <summary>Builds the layer.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="input">Channels going in.</param>
    /// <param name="output">Channels coming out.</param>
    /// <param name="kernel">Side of the kernel; the grid is padded by half of it where the stride is 1.</param>
    /// <param name="gain">Of the activation that follows, where it has none of its own: sqrt 2 before LeakyReLU, 1 before nothing.</param>
    /// <param name="stride">Pixels between windows.</param>
    /// <param name="hasBias">Whether something is added.</param>
    /// <param name="isDoubling">Whether it is transposed, so that pixels are spread by the stride.</param>
    public EqualisedConvolution(
        Generator random, long input, long output, long kernel, double gain = 1, long stride = 1, bool hasBias = true, bool isDoubling = false)
        : base(nameof(EqualisedConvolution))
    {
        weight = DrawnLayers.Normal(random, output, input, kernel, kernel);
        bias = hasBias ? new Parameter(zeros(output)) : null;
        scale = gain / Math.Sqrt(input * kernel * kernel);
        this.stride = stride;
        this.isDoubling = isDoubling;
        padding = stride == 1 ? kernel / 2 : 0;
        RegisterComponents();
    }

    /// <summary>The weight as it is used (output, input, kernel, kernel).</summary>
    public Tensor ScaledWeight => weight * scale;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => isDoubling
        ? functional.conv_transpose2d(input, ScaledWeight.transpose(0, 1), bias, [stride, stride], [padding, padding])
        : functional.conv2d(input, ScaledWeight, bias, [stride, stride], [padding, padding]);
}
