using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Pixels that shapes are painted on, one over the other, with smooth edges.</summary>
internal sealed class CompositionCanvas
{
    private readonly int size;
    private readonly float[] pixels;

    /// <summary>A canvas of one colour.</summary>
    /// <param name="size">Its edge in pixels.</param>
    /// <param name="ground">The colour.</param>
    internal CompositionCanvas(int size, Colour ground)
    {
        this.size = size;
        pixels = new float[size * size * 3];
        for (var i = 0; i < pixels.Length; i += 3)
        {
            (pixels[i], pixels[i + 1], pixels[i + 2]) = (ground.Red, ground.Green, ground.Blue);
        }
    }

    /// <summary>Paints a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="opacity">1 hides what is beneath, 0 shows it.</param>
    internal void Fill<TShape>(TShape shape, Colour colour, double opacity = 1)
        where TShape : struct, IShape
    {
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                // An edge half a pixel to each side of the true one covers a pixel about as much as the shape does.
                var cover = (float)(Math.Clamp(0.5 - (shape.Distance((x + 0.5) / size, (y + 0.5) / size) * size), 0, 1) * opacity);
                if (cover > 0)
                {
                    Blend(((y * size) + x) * 3, colour, cover);
                }
            }
        }
    }

    /// <summary>The pixels as bytes, one channel plane after the other.</summary>
    /// <param name="channels">3, or 1 for their brightness (ITU-R BT.601).</param>
    internal byte[] ToPlanar(int channels)
    {
        var plane = size * size;
        var bytes = new byte[channels * plane];
        for (var i = 0; i < plane; i++)
        {
            var (red, green, blue) = (pixels[i * 3], pixels[(i * 3) + 1], pixels[(i * 3) + 2]);
            if (channels == 1)
            {
                bytes[i] = Rounded((0.299f * red) + (0.587f * green) + (0.114f * blue));
                continue;
            }

            (bytes[i], bytes[plane + i], bytes[(2 * plane) + i]) = (Rounded(red), Rounded(green), Rounded(blue));
        }

        return bytes;
    }

    private static byte Rounded(float value) => (byte)(value + 0.5f);

    private void Blend(int position, Colour colour, float cover)
    {
        pixels[position] += (colour.Red - pixels[position]) * cover;
        pixels[position + 1] += (colour.Green - pixels[position + 1]) * cover;
        pixels[position + 2] += (colour.Blue - pixels[position + 2]) * cover;
    }
}
