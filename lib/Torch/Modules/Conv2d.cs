namespace TorchSharp.Modules;

/// <summary>Convolution of pictures (N, C, H, W). Made by nn.Conv2d.</summary>
public sealed class Conv2d : Module<Tensor, Tensor>
{
    private readonly ConvolutionShape geometry;

    internal Conv2d(long in_channels, long out_channels, ConvolutionShape geometry, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d))
    {
        this.geometry = geometry;
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        weight = new Parameter(empty([out_channels, in_channels / geometry.Groups, .. geometry.KernelSize], dtype, device));
        this.bias = bias ? new Parameter(empty([out_channels], dtype, device)) : null;
        init.AsPyTorch(weight, this.bias);
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), this.bias);
    }

    /// <summary>Channels going in.</summary>
    public long in_channels { get; }

    /// <summary>Channels coming out.</summary>
    public long out_channels { get; }

    /// <summary>(out channels, in channels / groups, kernel height, kernel width).</summary>
    public Parameter weight { get; }

    /// <summary>(out channels), or null.</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        geometry.PaddingMode == PaddingModes.Zeros
            ? functional.conv2d(input, weight, bias, geometry.Stride, geometry.Padding, geometry.Dilation, geometry.Groups)
            : functional.conv2d(functional.pad(input, geometry.Around, geometry.PaddingMode), weight, bias, geometry.Stride, [0, 0], geometry.Dilation, geometry.Groups);
}
