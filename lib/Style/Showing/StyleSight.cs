using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>What a network sees of a picture at one of its views.</summary>
/// <example><code>
/// StyleSight.Maps(network, photo, "relu2_1", count: 8)
/// </code></example>
public static class StyleSight
{
    /// <summary>The most maps of one picture.</summary>
    public const int MostMaps = 64;

    /// <summary>
    /// Some channels of a view as a picture, side by side: white where a feature is strong, each from its least to its greatest value, every place of the
    /// view a square. Chosen are those that vary most over the picture, the strongest first.
    /// </summary>
    /// <param name="network">What sees.</param>
    /// <param name="picture">What it sees.</param>
    /// <param name="view">One of the network's views.</param>
    /// <param name="count">How many channels, 1 to <see cref="MostMaps"/>; fewer where the view has fewer.</param>
    /// <param name="side">Pixels of a map's longer side, 8 to 1024.</param>
    /// <param name="columns">Maps in a row; all in one where left out.</param>
    /// <exception cref="UserException">There is no such view, the picture is too small for it, or a number is out of range.</exception>
    public static Picture Maps(StyleNetwork network, Picture picture, string view, int count = 8, int side = 96, int? columns = null)
    {
        OptionRange.Check("count", count, 1, MostMaps);
        OptionRange.Check("side", side, 8, 1024);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var features = Look(network, picture, view).squeeze(0);
        var order = features.flatten(1).var([1L], unbiased: false).argsort(descending: true).data<long>().ToArray();
        var (height, width) = Size(features, side);
        var maps = order.Take(count).Select(channel => Enlarged(features[channel], height, width).AsPicture(TensorRange.Stretched)).ToList();
        return PictureGrid.Compose(maps, new GridOptions { Columns = columns ?? maps.Count });
    }

    /// <summary>How much of a picture's features another picture lacks, place by place: |F - P| / |F|, 0 for the same picture.</summary>
    /// <param name="network">What sees.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="other">The other, of the same size.</param>
    /// <param name="view">One of the network's views.</param>
    /// <exception cref="UserException">There is no such view, or the pictures are too small for it or of different sizes.</exception>
    public static double Difference(StyleNetwork network, Picture picture, Picture other, string view)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(other);
        if ((picture.Width, picture.Height) != (other.Width, other.Height))
            throw new UserException($"Pictures of {picture.Width} x {picture.Height} and {other.Width} x {other.Height} pixels cannot be compared place by place; bring them to one size.");
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var (seen, others) = (Look(network, picture, view), Look(network, other, view));
        return ((seen - others).norm() / seen.norm()).item<float>();
    }

    /// <summary>The features of a view as float32 on the CPU, (1, channels, height, width).</summary>
    internal static Tensor Look(StyleNetwork network, Picture picture, string view)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(picture);
        using var scope = NewDisposeScope();
        return network.Look(network.Pixels(picture), view)[0].to(ScalarType.Float32).cpu().MoveToOuterDisposeScope();
    }

    private static (int Height, int Width) Size(Tensor features, int side)
    {
        var (rows, columns) = (features.shape[1], features.shape[2]);
        var scale = side / (double)Math.Max(rows, columns);
        return (Math.Max(1, (int)Math.Round(rows * scale)), Math.Max(1, (int)Math.Round(columns * scale)));
    }

    // Squares where it grows, so that one sees how coarse the view is; means where it shrinks.
    private static Tensor Enlarged(Tensor map, int height, int width)
    {
        var values = map.unsqueeze(0).unsqueeze(0);
        return (map.shape[0] < height
            ? functional.interpolate(values, size: [height, width], mode: InterpolationMode.Nearest)
            : functional.adaptive_avg_pool2d(values, [height, width])).squeeze(0);
    }
}
