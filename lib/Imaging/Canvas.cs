namespace ArtGan.Imaging;

/// <summary>Pixels that are still being written.</summary>
internal sealed class Canvas
{
    private readonly int width;
    private readonly int height;
    private readonly int channels;
    private readonly byte[] pixels;

    internal Canvas(int width, int height, int channels, Colour background)
    {
        (this.width, this.height, this.channels) = (width, height, channels);
        pixels = new byte[checked(width * height * channels)];
        Fill(0, 0, width, height, background);
    }

    internal void Fill(int left, int top, int across, int down, Colour colour)
    {
        ReadOnlySpan<byte> pixel = [colour.Red, colour.Green, colour.Blue];
        for (var y = top; y < top + down; y++)
        {
            for (var x = left; x < left + across; x++)
            {
                pixel[..channels].CopyTo(pixels.AsSpan(((y * width) + x) * channels));
            }
        }
    }

    internal void Draw(Picture picture, int left, int top)
    {
        var row = picture.Width * channels;
        for (var y = 0; y < picture.Height; y++)
        {
            picture.Pixels.Span.Slice(y * row, row).CopyTo(pixels.AsSpan((((top + y) * width) + left) * channels));
        }
    }

    /// <summary>Lays a colour on where a mask is white, more thinly where it is grey; what lies outside is left out.</summary>
    internal void Print(Picture mask, int left, int top, Colour colour)
    {
        ReadOnlySpan<byte> ink = [colour.Red, colour.Green, colour.Blue];
        for (var y = Math.Max(0, -top); y < mask.Height && top + y < height; y++)
        {
            for (var x = Math.Max(0, -left); x < mask.Width && left + x < width; x++)
            {
                var share = mask.Pixels.Span[(y * mask.Width) + x];
                var pixel = pixels.AsSpan((((top + y) * width) + left + x) * channels, channels);
                for (var channel = 0; channel < channels; channel++)
                    pixel[channel] = (byte)(((pixel[channel] * (255 - share)) + (ink[channel] * share) + 127) / 255);
            }
        }
    }

    internal Picture ToPicture() => new(width, height, channels, pixels);
}
