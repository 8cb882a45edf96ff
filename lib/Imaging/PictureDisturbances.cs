namespace ArtGan.Imaging;

/// <summary>Ways of spoiling a picture by a known amount, to see what a score makes of it.</summary>
/// <example><code>
/// var spoilt = picture.Blur(1.5).AddNoise(10, seed: 1);
/// </code></example>
public static class PictureDisturbances
{
    // Beyond so many deviations a Gaussian's weight is less than a byte can show.
    private const double BlurReach = 3;

    /// <summary>The picture blurred by a Gaussian; its edge goes on outside.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="deviation">The Gaussian's standard deviation in pixels; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative.</exception>
    public static Picture Blur(this Picture picture, double deviation)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        if (deviation == 0)
        {
            return picture;
        }

        var reach = (int)Math.Ceiling(BlurReach * deviation);
        var weights = Enumerable.Range(-reach, (2 * reach) + 1).Select(step => Math.Exp(-step * step / (2 * deviation * deviation))).ToArray();
        var sum = weights.Sum();
        var values = Array.ConvertAll(picture.Pixels.ToArray(), value => (double)value);
        var across = Averaged(values, (row, column, step) => (row, Math.Clamp(column + step, 0, picture.Width - 1)));
        return FromValues(picture, Averaged(across, (row, column, step) => (Math.Clamp(row + step, 0, picture.Height - 1), column)));

        double[] Averaged(double[] source, Func<int, int, int, (int Row, int Column)> neighbour) => Each(picture, (row, column, channel) =>
        {
            var total = 0.0;
            for (var step = -reach; step <= reach; step++)
            {
                var (y, x) = neighbour(row, column, step);
                total += source[Place(picture, y, x, channel)] * weights[step + reach];
            }

            return total / sum;
        });
    }

    /// <summary>The picture with normally distributed noise, another number for each value of each pixel.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="deviation">The noise's standard deviation in levels of 0 to 255.</param>
    /// <param name="seed">The same seed gives the same noise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative.</exception>
    public static Picture AddNoise(this Picture picture, double deviation, long seed)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        var random = new SplitMix64((ulong)seed);
        // Box and Muller's way: an angle, and a length whose logarithm is of a number above 0.
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.Between(0, 1))) * Math.Cos(random.Between(0, 2 * Math.PI));
        return FromValues(picture, Array.ConvertAll(picture.Pixels.ToArray(), value => value + (deviation * Normal())));
    }

    /// <summary>The picture as it comes back from a JPEG file. Needs libvips.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="quality">1 to 100.</param>
    /// <exception cref="UserException">The quality is out of range.</exception>
    public static Picture AsJpeg(this Picture picture, int quality)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Picture.Decode(picture.Encode(PictureFormat.Jpeg, new() { Quality = quality }));
    }

    /// <summary>The picture moved; its edge goes on where it has moved away.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="right">Pixels to the right; to the left where negative.</param>
    /// <param name="down">Pixels downwards; upwards where negative.</param>
    public static Picture Shift(this Picture picture, int right, int down)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Taken(picture, picture.Width, picture.Height, (row, column) => (Math.Clamp(row - down, 0, picture.Height - 1), Math.Clamp(column - right, 0, picture.Width - 1)));
    }

    /// <summary>The picture cut into square tiles that have changed places: everything near is as it was, and nothing far.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="edge">A tile's edge in pixels, which divides the picture's sides.</param>
    /// <param name="seed">The same seed gives the same places.</param>
    /// <exception cref="UserException">The tiles do not fill the picture.</exception>
    public static Picture ShuffleTiles(this Picture picture, int edge, long seed)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfLessThan(edge, 1);
        if (picture.Width % edge != 0 || picture.Height % edge != 0)
        {
            throw new UserException($"Tiles of {edge} pixels do not fill a picture of {picture.Width} x {picture.Height}; choose a divisor of both.");
        }

        var columns = picture.Width / edge;
        var places = SplitMix64.Permutation(columns * (picture.Height / edge), seed);
        return Taken(picture, picture.Width, picture.Height, (row, column) =>
        {
            var tile = places[(row / edge * columns) + (column / edge)];
            return ((tile / columns * edge) + (row % edge), (tile % columns * edge) + (column % edge));
        });
    }

    /// <summary>A smaller picture of single pixels, the others thrown away: what careless programs call resizing.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="step">Of so many pixels in a row one is kept, about the middle one; it divides the picture's sides.</param>
    /// <exception cref="UserException">The step does not divide the sides.</exception>
    public static Picture KeepEvery(this Picture picture, int step)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        return picture.Width % step == 0 && picture.Height % step == 0
            ? Taken(picture, picture.Width / step, picture.Height / step, (row, column) => ((row * step) + (step / 2), (column * step) + (step / 2)))
            : throw new UserException($"Every {step}th pixel of {picture.Width} x {picture.Height} makes no whole picture; choose a divisor of both.");
    }

    private static Picture Taken(Picture picture, int width, int height, Func<int, int, (int Row, int Column)> from)
    {
        var source = picture.Pixels.Span;
        var pixels = new byte[width * height * picture.Channels];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var (y, x) = from(row, column);
                source.Slice(Place(picture, y, x, 0), picture.Channels).CopyTo(pixels.AsSpan(((row * width) + column) * picture.Channels));
            }
        }

        return new(width, height, picture.Channels, pixels);
    }

    private static double[] Each(Picture picture, Func<int, int, int, double> value)
    {
        var values = new double[picture.Pixels.Length];
        for (var row = 0; row < picture.Height; row++)
        {
            for (var column = 0; column < picture.Width; column++)
            {
                for (var channel = 0; channel < picture.Channels; channel++)
                {
                    values[Place(picture, row, column, channel)] = value(row, column, channel);
                }
            }
        }

        return values;
    }

    private static Picture FromValues(Picture picture, double[] values) =>
        new(picture.Width, picture.Height, picture.Channels, Array.ConvertAll(values, value => (byte)Math.Clamp(Math.Round(value), 0, 255)));

    private static int Place(Picture picture, int row, int column, int channel) => (((row * picture.Width) + column) * picture.Channels) + channel;
}
