namespace TorchSharp.Modules;

/// <summary>Convolution of sequences (N, C, L); kernels (out channels, in channels / groups, length). Made by nn.Conv1d.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(long in_channels, long out_channels, ConvolutionShape geometry, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv1d), in_channels, out_channels, [out_channels, in_channels / geometry.Groups], geometry, bias, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        Geometry.PaddingMode == PaddingModes.Zeros
            ? functional.conv1d(input, weight, bias, Geometry.Stride[0], Geometry.Padding[0], Geometry.Dilation[0], Geometry.Groups)
            : functional.conv1d(functional.pad(input, Geometry.Around, Geometry.PaddingMode), weight, bias, Geometry.Stride[0], 0, Geometry.Dilation[0], Geometry.Groups);
}
