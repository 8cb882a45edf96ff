using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Pictures as tensors of red, green and blue of 0..255, (1, 3, height, width), and back.</summary>
internal static class StylePixels
{
    /// <summary>The picture with a longer side of so many pixels, in its own proportions.</summary>
    public static Picture Sized(Picture picture, int longer)
    {
        var (width, height) = Size(picture, longer);
        return picture.Resize(width, height);
    }

    /// <summary>The width and the height that <see cref="Sized"/> gives.</summary>
    public static (int Width, int Height) Size(Picture picture, int longer)
    {
        var scale = (double)longer / Math.Max(picture.Width, picture.Height);
        return (Side(picture.Width), Side(picture.Height));

        int Side(int side) => Math.Max(1, (int)Math.Round(side * scale));
    }

    /// <summary>What a side lacks to the next multiple of so many pixels.</summary>
    public static long Missing(int side, int multiple) => (multiple - (side % multiple)) % multiple;

    /// <summary>A picture's pixels.</summary>
    public static Tensor Of(Picture picture, Device device)
    {
        using var scope = NewDisposeScope();
        return picture.ToColour().ToTensor(TensorRange.Bytes).unsqueeze(0).to(device).to(ScalarType.Float32).MoveToOuterDisposeScope();
    }

    /// <summary>Pixels as a picture; what lies outside 0..255 is clipped.</summary>
    public static Picture ToPicture(Tensor pixels) => pixels.AsPicture(TensorRange.Bytes);
}
