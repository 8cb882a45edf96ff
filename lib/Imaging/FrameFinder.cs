namespace ArtGan.Imaging;

/// <summary>
/// Finds uniform frames and letterbox bars. A plain sky or background is uniform too; what tells a frame from it is
/// that it ends everywhere at once, in a straight line, and that it has its like on the opposite side.
/// </summary>
internal static class FrameFinder
{
    // A mat within a frame within a scan's border.
    private const int MostFrames = 4;

    /// <summary>Where the picture lies within its frames.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="options">What counts as a frame.</param>
    internal static PixelRectangle Find(PixelView picture, TrimOptions options)
    {
        var whole = new PixelRectangle(0, 0, picture.Width, picture.Height);
        var part = whole;
        for (var frame = 0; frame < MostFrames; frame++)
        {
            var inner = Peel(picture, part, options);
            if (inner.Width < picture.Width * options.LeastShare || inner.Height < picture.Height * options.LeastShare || inner == part)
                break;
            part = inner;
        }

        return part;
    }

    private static PixelRectangle Peel(PixelView picture, PixelRectangle part, TrimOptions options)
    {
        var view = picture.Part(part);
        Border left = Measure(view, Side.Left, options), right = Measure(view, Side.Right, options);
        Border top = Measure(view, Side.Top, options), bottom = Measure(view, Side.Bottom, options);
        // Where borders cross, the other side's are no part of the edge to the picture.
        var (across, down) = (Inside(left, right, view.Width), Inside(top, bottom, view.Height));
        (left, right) = Pair(view, left, right, down, options);
        (top, bottom) = Pair(view, top, bottom, across, options);
        return new(part.Left + left.Depth, part.Top + top.Depth, part.Width - left.Depth - right.Depth, part.Height - top.Depth - bottom.Depth);
    }

    private static (int From, int To) Inside(Border low, Border high, int length) =>
        low.Depth + high.Depth < length ? (low.Depth, length - high.Depth) : (0, length);

    /// <summary>How deep the lines from a side are of one colour.</summary>
    private static Border Measure(PixelView view, Side side, TrimOptions options)
    {
        var lines = new Lines(view, side);
        Span<byte> colour = stackalloc byte[3];
        lines.Median(0, colour);
        var depth = lines.IsPure(0, colour) ? 1 : 0;
        while (depth > 0 && depth < lines.Count && lines.ShareBeyond(depth, colour, options.Tolerance, 0, lines.Length) <= Stray)
            depth++;
        return depth == lines.Count ? default : new(side, depth, colour[0], colour[1], colour[2]);
    }

    // Dust and the ringing of JPEG.
    private const double Stray = 0.02;

    /// <summary>Opposite borders that are frames; those that are not have no depth.</summary>
    private static (Border Low, Border High) Pair(PixelView view, Border low, Border high, (int From, int To) range, TrimOptions options)
    {
        low = Sharp(view, low, range, options);
        high = Sharp(view, high, range, options);
        if (low.Depth > 0 && high.Depth > 0 && low.IsLike(high, options.Tolerance))
            return (low, high);
        var lines = new Lines(view, low.Depth > 0 ? low.Side : high.Side).Count;
        return (low.IsEdge(lines) ? low : default, high.IsEdge(lines) ? high : default);
    }

    /// <summary>The border up to where most of a line is picture; none where it fades into the picture bit by bit.</summary>
    private static Border Sharp(PixelView view, Border border, (int From, int To) range, TrimOptions options)
    {
        const double Most = 0.6;
        if (border.Depth == 0)
            return default;
        var lines = new Lines(view, border.Side);
        Span<byte> colour = [border.Red, border.Green, border.Blue];
        var last = Math.Min(lines.Count - 1, border.Depth + 1 + (lines.Count / 100));
        for (var depth = border.Depth; depth <= last; depth++)
        {
            if (lines.ShareBeyond(depth, colour, options.Tolerance, range.From, range.To) >= Most)
                return border with { Depth = depth + (lines.IsBlend(depth, colour, range.From, range.To) ? 1 : 0) };
        }

        return default;
    }

    /// <summary>Lines of one colour along a side.</summary>
    private readonly record struct Border(Side Side, int Depth, byte Red, byte Green, byte Blue)
    {
        /// <summary>Whether two borders are those of one frame: of one colour, neither many times as deep.</summary>
        internal bool IsLike(Border other, int tolerance)
        {
            const int MostTimes = 4;
            return Math.Abs(Red - other.Red) <= tolerance && Math.Abs(Green - other.Green) <= tolerance && Math.Abs(Blue - other.Blue) <= tolerance
                && Math.Max(Depth, other.Depth) <= (MostTimes * Math.Min(Depth, other.Depth)) + 2;
        }

        /// <summary>Whether it is the narrow black or white edge that scanning and cropping leave on one side.</summary>
        internal bool IsEdge(int lines) =>
            Depth <= Math.Max(1, lines / 32) && (Math.Max(Red, Math.Max(Green, Blue)) < 16 || Math.Min(Red, Math.Min(Green, Blue)) > 240);
    }
}
