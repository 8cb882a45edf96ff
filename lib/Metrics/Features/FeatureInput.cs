using System.Runtime.InteropServices;
using ArtGan.Imaging;

namespace ArtGan.Metrics;

/// <summary>How pictures come to the size that a network takes.</summary>
internal enum FeatureResize
{
    /// <summary><see cref="FidResize.TorchFidelity"/>.</summary>
    TorchFidelity,

    /// <summary><see cref="FidResize.CleanFid"/>.</summary>
    CleanFid,

    /// <summary>Pillow's bilinear with antialias, in floating point.</summary>
    Bilinear,

    /// <summary>TensorFlow's bilinear with aligned corners, without antialias.</summary>
    AlignedCorners,
}

/// <summary>Pictures as a network takes them: the whole picture becomes a square, then its values are normalised.</summary>
/// <param name="Size">Rows and columns.</param>
/// <param name="Resize">The rule.</param>
/// <param name="Normalisation">From 0..255 to what the network was trained on.</param>
internal sealed record FeatureInput(int Size, FeatureResize Resize, Normalisation Normalisation)
{
    private const int Colours = 3;

    private int Plane => Size * Size;

    /// <summary>Prepares pictures, several at a time.</summary>
    /// <param name="pictures">Bytes (n, 1 or 3, height, width) on the CPU; grey becomes three equal channels.</param>
    /// <param name="device">Where the result lies.</param>
    /// <returns>Float32 (n, 3, size, size).</returns>
    public Tensor Of(Tensor pictures, Device device)
    {
        using var scope = NewDisposeScope();
        var (count, channels, height, width) = ((int)pictures.shape[0], (int)pictures.shape[1], (int)pictures.shape[2], (int)pictures.shape[3]);
        var source = pictures.contiguous();
        var result = empty([count, Colours, Size, Size], ScalarType.Float32);
        var scale = ScalerOf(height, width);
        var (picture, square) = (channels * height * width, Colours * Plane);
        Parallel.For(0, count, index =>
            Fill(source.bytes.Slice(index * picture, picture), channels, scale, MemoryMarshal.Cast<byte, float>(result.bytes).Slice(index * square, square)));
        return Normalisation.ToValues(result.to(device)).MoveToOuterDisposeScope();
    }

    private delegate void Scaler(ReadOnlySpan<byte> plane, Span<float> target);

    private void Fill(ReadOnlySpan<byte> planar, int channels, Scaler scale, Span<float> target)
    {
        var length = planar.Length / channels;
        for (var channel = 0; channel < channels; channel++)
            scale(planar.Slice(channel * length, length), target.Slice(channel * Plane, Plane));
        for (var channel = channels; channel < Colours; channel++)
            target[..Plane].CopyTo(target.Slice(channel * Plane, Plane));
    }

    private Scaler ScalerOf(int height, int width)
    {
        switch (Resize)
        {
            case FeatureResize.TorchFidelity:
                return Corners(CornerBilinear.Step);
            case FeatureResize.AlignedCorners:
                return Corners(CornerBilinear.AlignedStep);
            default:
                var kernel = Resize == FeatureResize.CleanFid ? ResizeKernel.Cubic : ResizeKernel.Triangle;
                var (rows, columns) = (new ResizeWeights(height, Size, kernel), new ResizeWeights(width, Size, kernel));
                return (plane, target) => Resampler.Resize(new PixelView(plane, width, height, 1), rows, columns, new PlanarFloats(target, Size, 1));
        }

        Scaler Corners(Func<int, int, float> step)
        {
            var (down, across) = (step(height, Size), step(width, Size));
            return (plane, target) => CornerBilinear.Resize(new PixelView(plane, width, height, 1), down, across, Size, target);
        }
    }
}
