using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Pixels under a linear map.</summary>
internal static class ColourMap
{
    /// <summary>Each pixel x becomes A x + b, rounded and clipped to 0..255.</summary>
    /// <param name="picture">In colour.</param>
    /// <param name="map">A, float64 (3, 3).</param>
    /// <param name="shift">b, float64 (3).</param>
    public static Picture Of(Picture picture, Tensor map, Tensor shift)
    {
        var (a, b) = (map.contiguous().data<double>().ToArray(), shift.contiguous().data<double>().ToArray());
        var source = picture.Pixels.Span;
        var pixels = new byte[source.Length];
        for (var at = 0; at < pixels.Length; at += 3)
        {
            var (red, green, blue) = (source[at], source[at + 1], source[at + 2]);
            for (var channel = 0; channel < 3; channel++)
                pixels[at + channel] = ToByte((a[channel * 3] * red) + (a[(channel * 3) + 1] * green) + (a[(channel * 3) + 2] * blue) + b[channel]);
        }

        return new(picture.Width, picture.Height, 3, pixels);
    }

    /// <summary>Rounded and clipped.</summary>
    public static byte ToByte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
