using System.Globalization;
using ArtGan.Imaging;

namespace ArtGan.Training;

/// <summary>Turns tensors into pictures that people can look at.</summary>
public static class TensorPictures
{
    /// <summary>The pictures of a batch.</summary>
    /// <param name="batch">(N, channels, height, width) in -1..1, on any device; values outside are clipped.</param>
    public static IReadOnlyList<Picture> Of(Tensor batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var scope = NewDisposeScope();
        var (channels, height, width) = ((int)batch.shape[1], (int)batch.shape[2], (int)batch.shape[3]);
        var values = batch.detach().to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        var length = channels * height * width;
        return [.. Enumerable.Range(0, (int)batch.shape[0]).Select(index => Picture.FromPlanar(values.AsSpan(index * length, length), channels, height, width))];
    }

    /// <summary>A batch as one picture, small pictures enlarged so that their pixels can be seen.</summary>
    /// <param name="batch">(N, channels, height, width) in -1..1, on any device.</param>
    /// <param name="columns">Pictures in a row.</param>
    /// <param name="hasNumbers">Whether each picture's number, from 0, is written below it, which needs libvips.</param>
    public static Picture Grid(Tensor batch, int columns = 8, bool hasNumbers = false)
    {
        var pictures = Of(batch);
        return PictureGrid.Compose(pictures, new GridOptions
        {
            Columns = Math.Min(columns, pictures.Count),
            Enlarge = Math.Max(1, 56 / pictures[0].Height),
            Captions = hasNumbers ? [.. Enumerable.Range(0, pictures.Count).Select(number => number.ToString(CultureInfo.InvariantCulture))] : null,
        });
    }
}
