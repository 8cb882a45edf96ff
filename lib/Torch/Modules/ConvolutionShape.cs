namespace TorchSharp.Modules;

/// <summary>The geometry of a convolution over pictures; pairs are (height, width).</summary>
internal sealed record ConvolutionShape(
    long[] KernelSize,
    long[] Stride,
    long[] Padding,
    long[] Dilation,
    long[] OutputPadding,
    long Groups,
    PaddingModes PaddingMode)
{
    /// <summary>The padding as functional.pad takes it: left, right, top, bottom.</summary>
    internal long[] Around => [Padding[1], Padding[1], Padding[0], Padding[0]];
}
