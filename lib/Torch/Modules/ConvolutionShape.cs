namespace TorchSharp.Modules;

/// <summary>The geometry of a convolution, a value a spatial dimension; those of pictures are (height, width).</summary>
internal sealed record ConvolutionShape(
    long[] KernelSize,
    long[] Stride,
    long[] Padding,
    long[] Dilation,
    long[] OutputPadding,
    long Groups,
    PaddingModes PaddingMode)
{
    /// <summary>The padding as functional.pad takes it, the last dimension first: left, right, top, bottom.</summary>
    internal long[] Around { get; private init; } = [.. Enumerable.Reverse(Padding).SelectMany(side => new[] { side, side })];

    /// <summary>With padding by name: none, or so much that the output has the input's size.</summary>
    /// <exception cref="ArgumentException">The size cannot stay the same with strides.</exception>
    internal ConvolutionShape With(Padding padding)
    {
        if (padding == TorchSharp.Padding.Valid)
        {
            return this;
        }

        if (Stride.Any(step => step != 1))
        {
            throw new ArgumentException("Padding.Same keeps the size of the input, which a stride above 1 does not; give the padding as a number.", nameof(padding));
        }

        long[] total = [.. KernelSize.Zip(Dilation, (size, step) => step * (size - 1))];
        if (total.All(sum => sum % 2 == 0))
        {
            long[] half = [.. total.Select(sum => sum / 2)];
            return new ConvolutionShape(KernelSize, Stride, half, Dilation, OutputPadding, Groups, PaddingMode);
        }

        // The odd pixel goes to the right and the bottom, which needs padding of its own.
        return this with
        {
            PaddingMode = PaddingMode == PaddingModes.Zeros ? PaddingModes.Constant : PaddingMode,
            Around = [.. Enumerable.Reverse(total).SelectMany(sum => new[] { sum / 2, sum - (sum / 2) })],
        };
    }
}
