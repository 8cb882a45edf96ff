namespace ArtGan.Imaging;

/// <summary>The sides of a picture.</summary>
internal enum Side
{
    Left,
    Right,
    Top,
    Bottom,
}

/// <summary>The rows or columns of a picture, counted from one of its sides.</summary>
internal readonly ref struct Lines(PixelView view, Side side)
{
    private readonly PixelView view = view;

    internal int Count => side is Side.Left or Side.Right ? view.Width : view.Height;

    /// <summary>Pixels of a line.</summary>
    internal int Length => side is Side.Left or Side.Right ? view.Height : view.Width;

    /// <summary>The middle value of each channel, grey as three equal ones.</summary>
    internal void Median(int line, Span<byte> colour)
    {
        Span<int> counts = stackalloc int[256];
        for (var channel = 0; channel < colour.Length; channel++)
        {
            counts.Clear();
            for (var at = 0; at < Length; at++)
                counts[Value(line, at, channel)]++;
            var (value, below) = (0, counts[0]);
            while (below * 2 < Length)
                below += counts[++value];
            colour[channel] = (byte)value;
        }
    }

    /// <summary>Whether a line is of one colour but for what JPEG does to it.</summary>
    internal bool IsPure(int line, ReadOnlySpan<byte> colour)
    {
        const int MostMeanDeviation = 3;
        return TotalDeviation(line, colour, 0, Length) <= (long)MostMeanDeviation * Length;
    }

    /// <summary>Whether a line is partly of a colour and partly what the next line is, as where a picture was read small.</summary>
    internal bool IsBlend(int line, ReadOnlySpan<byte> colour, int from, int to)
    {
        const double MostShare = 0.75;
        return line + 2 < Count && TotalDeviation(line, colour, from, to) < MostShare * TotalDeviation(line + 1, colour, from, to);
    }

    /// <summary>The share of a stretch of a line that lies further from a colour than the tolerance.</summary>
    internal double ShareBeyond(int line, ReadOnlySpan<byte> colour, int tolerance, int from, int to)
    {
        var beyond = 0;
        for (var at = from; at < to; at++)
        {
            if (Deviation(line, at, colour) > tolerance)
                beyond++;
        }

        return (double)beyond / (to - from);
    }

    private long TotalDeviation(int line, ReadOnlySpan<byte> colour, int from, int to)
    {
        var total = 0L;
        for (var at = from; at < to; at++)
            total += Deviation(line, at, colour);
        return total;
    }

    private int Deviation(int line, int at, ReadOnlySpan<byte> colour)
    {
        var most = 0;
        for (var channel = 0; channel < view.Channels; channel++)
            most = Math.Max(most, Math.Abs(Value(line, at, channel) - colour[channel]));
        return most;
    }

    private byte Value(int line, int at, int channel)
    {
        var pixel = side switch
        {
            Side.Left => view.Pixel(line, at),
            Side.Right => view.Pixel(view.Width - 1 - line, at),
            Side.Top => view.Pixel(at, line),
            _ => view.Pixel(at, view.Height - 1 - line),
        };
        return pixel[Math.Min(channel, pixel.Length - 1)];
    }
}
