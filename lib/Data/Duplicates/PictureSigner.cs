using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>
/// Makes signatures of pictures of one size (dHash): every channel is resized to 17 x 16 with the triangle filter, and
/// bit 16 y + x tells whether the brightness of pixel x + 1 in row y, a whole number, is below that of pixel x. Safe on
/// many threads.
/// </summary>
/// <param name="channels">1 for grey, 3 for colour.</param>
/// <param name="height">Rows.</param>
/// <param name="width">Columns.</param>
internal sealed class PictureSigner(int channels, int height, int width)
{
    private const int Rows = 16;
    private const int Columns = 17;
    private const int PartsAcross = 4;

    private readonly ResizeWeights rowWeights = new(height, Rows, ResizeKernel.Triangle);
    private readonly ResizeWeights columnWeights = new(width, Columns, ResizeKernel.Triangle);

    /// <summary>The signature of a picture.</summary>
    /// <param name="planes">Channels x height x width bytes.</param>
    internal PictureSignature Sign(ReadOnlySpan<byte> planes)
    {
        const int Plane = Rows * Columns;
        Span<byte> small = stackalloc byte[3 * Plane];
        for (var channel = 0; channel < channels; channel++)
        {
            var source = new PixelView(planes.Slice(channel * height * width, height * width), width, height, channels: 1);
            Resampler.Resize(source, rowWeights, columnWeights, new InterleavedBytes(small.Slice(channel * Plane, Plane)));
        }

        var red = small[..Plane];
        var green = small.Slice(channels / 2 * Plane, Plane);
        var blue = small.Slice((channels - 1) * Plane, Plane);
        Span<byte> brightness = stackalloc byte[Plane];
        for (var at = 0; at < Plane; at++)
        {
            brightness[at] = Rounding.ToByte(Colour.LumaOf(red[at], green[at], blue[at]));
        }

        Span<ulong> bits = stackalloc ulong[4];
        bits.Clear();
        for (var bit = 0; bit < 256; bit++)
        {
            var at = (bit / 16 * Columns) + (bit % 16);
            bits[bit / 64] |= (brightness[at + 1] < brightness[at] ? 1UL : 0) << (bit % 64);
        }

        return new(bits[0], bits[1], bits[2], bits[3], MeansOfParts(red), MeansOfParts(green), MeansOfParts(blue));
    }

    // The last column has no part in it.
    private static UInt128 MeansOfParts(ReadOnlySpan<byte> small)
    {
        const int Side = Rows / PartsAcross;
        UInt128 means = 0;
        for (var part = 0; part < PictureSignature.Parts; part++)
        {
            var sum = 0;
            for (var pixel = 0; pixel < Side * Side; pixel++)
            {
                sum += small[(((part / PartsAcross * Side) + (pixel / Side)) * Columns) + (part % PartsAcross * Side) + (pixel % Side)];
            }

            means |= (UInt128)(byte)(sum / (Side * Side)) << (8 * part);
        }

        return means;
    }
}
