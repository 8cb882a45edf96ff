namespace TorchSharp.Modules;

/// <summary>Convolution of pictures (N, C, H, W); kernels (out channels, in channels / groups, height, width). Made by nn.Conv2d.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long in_channels, long out_channels, ConvolutionShape geometry, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d), in_channels, out_channels, [out_channels, in_channels / geometry.Groups], geometry, bias, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        Geometry.PaddingMode == PaddingModes.Zeros
            ? functional.conv2d(input, weight, bias, Geometry.Stride, Geometry.Padding, Geometry.Dilation, Geometry.Groups)
            : functional.conv2d(functional.pad(input, Geometry.Around, Geometry.PaddingMode), weight, bias, Geometry.Stride, [0, 0], Geometry.Dilation, Geometry.Groups);
}
