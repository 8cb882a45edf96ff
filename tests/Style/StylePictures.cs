using ArtGan.Imaging;

namespace ArtGan.Tests.Style;

/// <summary>Small pictures that are told apart at a glance.</summary>
internal static class StylePictures
{
    /// <summary>Soft waves in mild colours; nothing in it is near 0 or 255.</summary>
    public static Picture Waves(int width = 64, int height = 48, double red = 1, double green = 0.6, double blue = 0.3) => Draw(width, height, (x, y) =>
    {
        var wave = 40 * Math.Sin(x / 5.0) * Math.Cos(y / 7.0);
        var slope = 20.0 * x / width;
        return (120 + (red * wave) + slope, 110 + (green * wave) - slope, 130 + (blue * wave) + (15 * Math.Sin(y / 3.0)));
    });

    /// <summary>Stripes across, black and yellow.</summary>
    public static Picture Stripes(int width = 64, int height = 48) => Draw(width, height, (_, y) => y / 3 % 2 == 0 ? (230, 200, 20) : (20, 20, 20));

    /// <summary>Squares in blue and white.</summary>
    public static Picture Squares(int width = 64, int height = 48) => Draw(width, height, (x, y) => ((x / 6) + (y / 6)) % 2 == 0 ? (30, 60, 210) : (235, 240, 250));

    /// <summary>White on the left of a line, black on the right, or the other way round.</summary>
    public static Picture Half(int width, int height, bool isLeft) => Draw(width, height, (x, _) => x < width / 2 == isLeft ? (255, 255, 255) : (0, 0, 0));

    /// <summary>A picture from a formula for red, green and blue.</summary>
    public static Picture Draw(int width, int height, Func<int, int, (double Red, double Green, double Blue)> at)
    {
        var pixels = new byte[width * height * 3];
        for (var place = 0; place < width * height; place++)
        {
            var (red, green, blue) = at(place % width, place / width);
            (pixels[place * 3], pixels[(place * 3) + 1], pixels[(place * 3) + 2]) = ((byte)Math.Round(red), (byte)Math.Round(green), (byte)Math.Round(blue));
        }

        return new(width, height, 3, pixels);
    }
}
