using System.Runtime.InteropServices;

namespace ArtGan.Imaging;

/// <summary>The two ways in which pictures come to the size that the network of the FID takes; their scores differ by several points.</summary>
public enum FidResize
{
    /// <summary>torch-fidelity's: bilinear as TensorFlow 1 had it, without antialias and without half-pixel centres.</summary>
    TorchFidelity,

    /// <summary>clean-fid's: Pillow's bicubic with antialias, in floating point.</summary>
    CleanFid,
}

/// <summary>Pictures as the network of the FID takes them: float32, 0 to 255, 299 x 299, three channels.</summary>
public static class FidInput
{
    /// <summary>Rows and columns.</summary>
    public const int Size = 299;

    private const int Plane = Size * Size;

    /// <summary>One picture.</summary>
    /// <param name="picture">The picture; grey becomes three equal channels.</param>
    /// <param name="mode">How it is resized.</param>
    /// <returns>[3, 299, 299] on the CPU.</returns>
    public static Tensor Of(Picture picture, FidResize mode)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var result = empty(3, Size, Size, dtype: ScalarType.Float32);
        Fill(picture.View, mode, MemoryMarshal.Cast<byte, float>(result.bytes));
        return result;
    }

    /// <summary>Several pictures, of any sizes.</summary>
    /// <param name="pictures">At least one; grey becomes three equal channels.</param>
    /// <param name="mode">How they are resized.</param>
    /// <returns>[count, 3, 299, 299] on the CPU.</returns>
    public static Tensor Of(IReadOnlyList<Picture> pictures, FidResize mode)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfZero(pictures.Count, nameof(pictures));
        var result = empty(pictures.Count, 3, Size, Size, dtype: ScalarType.Float32);
        for (var index = 0; index < pictures.Count; index++)
        {
            using var place = result[index];
            Fill(pictures[index].View, mode, MemoryMarshal.Cast<byte, float>(place.bytes));
        }

        return result;
    }

    /// <summary>One picture in the order of data sets and networks, into memory of the caller's.</summary>
    /// <param name="planar">channels x height x width bytes, one channel plane after the other.</param>
    /// <param name="channels">1 (grey) or 3 (sRGB).</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="mode">How it is resized.</param>
    /// <param name="target">3 x 299 x 299.</param>
    /// <exception cref="ArgumentException">The sizes do not belong together.</exception>
    public static void Fill(ReadOnlySpan<byte> planar, int channels, int height, int width, FidResize mode, Span<float> target)
    {
        if (channels is not (1 or 3) || height < 1 || width < 1 || planar.Length != (long)channels * height * width || target.Length != 3 * Plane)
            throw new ArgumentException($"{channels} x {height} x {width} values and {3 * Plane} results do not fit {planar.Length} and {target.Length}.", nameof(planar));
        for (var channel = 0; channel < channels; channel++)
            FillPlanes(new PixelView(planar.Slice(channel * height * width, height * width), width, height, 1), mode, target.Slice(channel * Plane, Plane));
        if (channels == 1)
            Repeat(target);
    }

    private static void Fill(PixelView view, FidResize mode, Span<float> target)
    {
        FillPlanes(view, mode, target[..(view.Channels * Plane)]);
        if (view.Channels == 1)
            Repeat(target);
    }

    private static void FillPlanes(PixelView view, FidResize mode, Span<float> target)
    {
        if (mode == FidResize.TorchFidelity)
            CornerBilinear.Resize(view, CornerBilinear.Step(view.Height, Size), CornerBilinear.Step(view.Width, Size), Size, target);
        else
            Resampler.Resize(view, new(view.Height, Size, ResizeKernel.Cubic), new(view.Width, Size, ResizeKernel.Cubic), new PlanarFloats(target, Size, view.Channels));
    }

    private static void Repeat(Span<float> target)
    {
        target[..Plane].CopyTo(target[Plane..]);
        target[..Plane].CopyTo(target[(2 * Plane)..]);
    }
}
