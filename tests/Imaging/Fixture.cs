using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>Pictures that others wrote; made by fixtures/make_fixtures.py.</summary>
internal static class Fixture
{
    /// <summary>Of the four quadrants, by rows.</summary>
    internal static readonly byte[][] Colours = [[208, 48, 32], [48, 160, 64], [32, 64, 192], [224, 208, 96]];

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Imaging", "fixtures");

    /// <summary>All of them by name.</summary>
    internal static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    internal static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>The pixel in the middle of a quadrant.</summary>
    internal static byte[] Middle(Picture picture, int quadrant)
    {
        var (x, y) = ((picture.Width / 4) + (quadrant % 2 * picture.Width / 2), (picture.Height / 4) + (quadrant / 2 * picture.Height / 2));
        return picture.Pixels.Slice(((y * picture.Width) + x) * picture.Channels, picture.Channels).ToArray();
    }

    internal static void Near(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, int tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var at = 0; at < expected.Length; at++)
            Assert.True(Math.Abs(expected[at] - actual[at]) <= tolerance, $"{what}: value {at} is {actual[at]} where {expected[at]} is expected, give or take {tolerance}.");
    }
}
