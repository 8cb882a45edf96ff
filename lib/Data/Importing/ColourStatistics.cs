using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>What colours the pictures of a set have. Large sets are judged by a part of their pixels, evenly chosen.</summary>
/// <example><code>
/// var colours = ColourStatistics.Of(DataSets.Load("famous-paintings"));
/// display(colours.PaletteStrip());
/// </code></example>
public sealed class ColourStatistics
{
    /// <summary>Bins of a channel's histogram.</summary>
    public const int Bins = 64;

    private const int MostPictures = 2000;
    private const int MostPixels = 4096;
    private const int PaletteColours = 10;

    private ColourStatistics(int pictures, double[] means, double[] deviations, double[][] shares, IReadOnlyList<PaletteColour> palette) =>
        (Pictures, Means, Deviations, Shares, Palette) = (pictures, means, deviations, shares, palette);

    /// <summary>How many pictures were looked at.</summary>
    public int Pictures { get; }

    /// <summary>The mean of each channel, 0 to 255.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>The standard deviation of each channel.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary>The share of pixels in each of the bins of each channel.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Shares { get; }

    /// <summary>The main colours with their shares of all pixels, the largest first.</summary>
    public IReadOnlyList<PaletteColour> Palette { get; }

    /// <summary>Looks at a set.</summary>
    /// <param name="set">The set; it holds at least one picture.</param>
    public static ColourStatistics Of(IPictureSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var chosen = EvenChoice.Of(set.Count, MostPictures);
        var plane = set.Height * set.Width;
        // No common factor with the width, so that all columns are met.
        var step = Math.Max(1, plane / MostPixels) | 1;
        var counts = new long[set.Channels][];
        for (var channel = 0; channel < set.Channels; channel++)
        {
            counts[channel] = new long[256];
        }

        var palette = new ColourPalette();
        foreach (var index in chosen)
        {
            var picture = set[index];
            for (var at = 0; at < plane; at += step)
            {
                for (var channel = 0; channel < set.Channels; channel++)
                {
                    counts[channel][picture[(channel * plane) + at]]++;
                }

                palette.Add(new(picture[at], picture[(set.Channels / 2 * plane) + at], picture[((set.Channels - 1) * plane) + at]));
            }
        }

        var means = counts.Select(Mean).ToArray();
        return new(
            chosen.Count, means, [.. counts.Zip(means, Deviation)],
            [.. counts.Select(channel => channel.Chunk(256 / Bins).Select(bin => (double)bin.Sum() / channel.Sum()).ToArray())],
            palette.MainColours(PaletteColours));
    }

    /// <summary>The main colours side by side, each as wide as its share.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public Picture PaletteStrip(int width = 480, int height = 32)
    {
        var canvas = new Canvas(width, height, 3, Palette[^1].Colour);
        var share = 0.0;
        foreach (var colour in Palette)
        {
            var left = (int)Math.Round(share * width);
            share += colour.Share;
            canvas.Fill(left, 0, (int)Math.Round(share * width) - left, height, colour.Colour);
        }

        return canvas.ToPicture();
    }

    private static double Mean(long[] counts) => counts.Index().Sum(value => (double)value.Index * value.Item) / counts.Sum();

    private static double Deviation(long[] counts, double mean) => Math.Sqrt(counts.Index().Sum(value => Math.Pow(value.Index - mean, 2) * value.Item) / counts.Sum());
}

/// <summary>One of a set's main colours.</summary>
/// <param name="Colour">The mean of the pixels it stands for.</param>
/// <param name="Share">Their share of all.</param>
public sealed record PaletteColour(Colour Colour, double Share);
