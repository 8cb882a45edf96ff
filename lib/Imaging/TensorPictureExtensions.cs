using System.Runtime.InteropServices;

namespace ArtGan.Imaging;

/// <summary>Which of a tensor's values are black and which full brightness.</summary>
public enum TensorRange
{
    /// <summary>Bytes as they are; fractions by what occurs: -1..1 where some are below 0, else 0..1.</summary>
    Automatic,

    /// <summary>0 is black and 1 full brightness, as decoded pictures have it.</summary>
    ZeroToOne,

    /// <summary>-1 is black and 1 full brightness, as generators give it.</summary>
    MinusOneToOne,

    /// <summary>0 is black and 255 full brightness.</summary>
    Bytes,

    /// <summary>The smallest value is black and the largest full brightness: for feature maps and differences.</summary>
    Stretched,
}

/// <summary>Tensors as pictures, and back.</summary>
public static class TensorPictureExtensions
{
    // More is not told apart, and would fill the notebook.
    private const int MostPictures = 256;

    /// <summary>
    /// A tensor as a picture: [height, width], [channels, height, width] or [count, channels, height, width] with 1 or 3
    /// channels; other numbers of channels are shown one beside the other in grey, several pictures as a grid.
    /// </summary>
    /// <param name="tensor">The values, on any device; those outside the range are clipped.</param>
    /// <param name="range">What is black and what full brightness.</param>
    /// <param name="columns">Pictures in a row of a grid; as wide as high where left out.</param>
    /// <exception cref="UserException">The tensor has another number of dimensions, or no values.</exception>
    public static Picture AsPicture(this Tensor tensor, TensorRange range = TensorRange.Automatic, int? columns = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var shape = tensor.shape;
        if (shape.Length is < 2 or > 4 || tensor.numel() == 0)
            throw new UserException($"A tensor of shape [{string.Join(", ", shape)}] is no picture; give [height, width], [channels, height, width] or [count, channels, height, width].");
        var batch = tensor.detach();
        while (batch.ndim < 4)
            batch = batch.unsqueeze(0);
        if (batch.shape[1] is not (1 or 3))
            batch = batch.reshape(-1, 1, batch.shape[2], batch.shape[3]);
        if (batch.shape[0] > MostPictures)
            batch = batch.narrow(0, 0, MostPictures);
        var (count, channels, height, width) = ((int)batch.shape[0], (int)batch.shape[1], (int)batch.shape[2], (int)batch.shape[3]);
        var length = channels * height * width;
        if (tensor.dtype == ScalarType.Byte && range is TensorRange.Automatic or TensorRange.Bytes)
        {
            var bytes = batch.cpu().contiguous().bytes;
            var exact = new List<Picture>(count);
            for (var index = 0; index < count; index++)
                exact.Add(Picture.FromPlanar(bytes.Slice(index * length, length), channels, height, width));
            return Joined(exact, columns);
        }

        var values = batch.to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        var (low, high) = Bounds(range, tensor.dtype, values);
        var pictures = Enumerable.Range(0, count).Select(index => Picture.FromPlanar(values.AsSpan(index * length, length), channels, height, width, low, high)).ToList();
        return Joined(pictures, columns);
    }

    /// <summary>A picture as a tensor [channels, height, width] on the CPU.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="range">Bytes for uint8, 0 to 255; ZeroToOne or MinusOneToOne for float32.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is another.</exception>
    public static Tensor ToTensor(this Picture picture, TensorRange range = TensorRange.ZeroToOne)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (scale, low) = range switch
        {
            TensorRange.Bytes => (1f, 0f),
            TensorRange.ZeroToOne => (1 / 255f, 0f),
            TensorRange.MinusOneToOne => (1 / 127.5f, -1f),
            _ => throw new ArgumentOutOfRangeException(nameof(range), range, "A picture becomes bytes, 0 to 1 or -1 to 1."),
        };
        var type = range == TensorRange.Bytes ? ScalarType.Byte : ScalarType.Float32;
        var tensor = empty(picture.Channels, picture.Height, picture.Width, dtype: type);
        if (type == ScalarType.Byte)
            PixelLayout.Separate(picture.Pixels.Span, tensor.bytes, picture.Channels);
        else
            PixelLayout.Separate(picture.Pixels.Span, MemoryMarshal.Cast<byte, float>(tensor.bytes), picture.Channels, scale, low);
        return tensor;
    }

    private static Picture Joined(List<Picture> pictures, int? columns) =>
        pictures.Count == 1 ? pictures[0] : PictureGrid.Compose(pictures, new GridOptions { Columns = columns });

    private static (float Low, float High) Bounds(TensorRange range, ScalarType type, float[] values) => range switch
    {
        TensorRange.ZeroToOne => (0, 1),
        TensorRange.MinusOneToOne => (-1, 1),
        TensorRange.Bytes => (0, 255),
        TensorRange.Stretched => Stretched(values),
        _ when type == ScalarType.Byte => (0, 255),
        _ => values.Any(value => value < 0) ? (-1, 1) : (0, 1),
    };

    private static (float Low, float High) Stretched(float[] values)
    {
        var finite = values.Where(float.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        return (low, high > low ? high : low + 1);
    }
}
