namespace ArtGan.Imaging;

/// <summary>Pixels that lie anywhere, or a part of them: 8-bit, interleaved.</summary>
internal readonly ref struct PixelView
{
    private readonly ReadOnlySpan<byte> data;
    private readonly int stride;

    internal PixelView(ReadOnlySpan<byte> data, int width, int height, int channels)
        : this(data, width * channels, width, height, channels)
    {
    }

    private PixelView(ReadOnlySpan<byte> data, int stride, int width, int height, int channels)
    {
        this.data = data;
        (this.stride, Width, Height, Channels) = (stride, width, height, channels);
    }

    /// <summary>Bytes from one row to the next.</summary>
    internal int Stride => stride;

    internal int Width { get; }

    internal int Height { get; }

    internal int Channels { get; }

    /// <summary>A row's bytes.</summary>
    internal ReadOnlySpan<byte> Row(int y) => data.Slice(y * stride, Width * Channels);

    /// <summary>A pixel's bytes.</summary>
    internal ReadOnlySpan<byte> Pixel(int x, int y) => data.Slice((y * stride) + (x * Channels), Channels);

    internal PixelView Part(PixelRectangle part) =>
        new(data[((part.Top * stride) + (part.Left * Channels))..], stride, part.Width, part.Height, Channels);

    /// <summary>The bytes without what lies beside them; not copied where nothing does.</summary>
    internal ReadOnlySpan<byte> Packed()
    {
        var row = Width * Channels;
        if (row == stride)
            return data[..(row * Height)];
        var copy = new byte[row * Height];
        for (var y = 0; y < Height; y++)
            Row(y).CopyTo(copy.AsSpan(y * row));
        return copy;
    }
}
