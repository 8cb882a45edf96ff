namespace TorchSharp.Modules;

/// <summary>
/// Transposed convolution of pictures (N, C, H, W), the data gradient of a convolution; kernels (in channels,
/// out channels / groups, height, width). Made by nn.ConvTranspose2d.
/// </summary>
public sealed class ConvTranspose2d : Convolution
{
    internal ConvTranspose2d(long in_channels, long out_channels, ConvolutionShape geometry, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d), in_channels, out_channels, [in_channels, out_channels / geometry.Groups], geometry, bias, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        functional.conv_transpose2d(input, weight, bias, Geometry.Stride, Geometry.Padding, Geometry.OutputPadding, Geometry.Dilation, Geometry.Groups);
}
