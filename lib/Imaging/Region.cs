namespace ArtGan.Imaging;

/// <summary>A part of a picture that may begin and end within pixels.</summary>
/// <param name="Left">Where it begins, in pixels from the left.</param>
/// <param name="Top">Where it begins, in pixels from the top.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal readonly record struct Region(double Left, double Top, double Width, double Height)
{
    internal double ShorterSide => Math.Min(Width, Height);

    internal double LongerSide => Math.Max(Width, Height);

    internal static Region Of(PixelView view) => new(0, 0, view.Width, view.Height);

    /// <summary>What a part of whole pixels and this have in common.</summary>
    internal Region Within(PixelRectangle part)
    {
        var (left, top) = (Math.Max(Left, part.Left), Math.Max(Top, part.Top));
        return new(left, top, Math.Min(Left + Width, part.Left + part.Width) - left, Math.Min(Top + Height, part.Top + part.Height) - top);
    }

    /// <summary>The square in the middle; it begins with a whole pixel of the picture where this does.</summary>
    /// <param name="shrink">How many pixels of the picture are one of these.</param>
    internal Region CentreSquare(int shrink)
    {
        var side = ShorterSide;
        return new(Left + Middle(Width - side), Top + Middle(Height - side), side, side);
        double Middle(double rest) => Math.Floor(Math.Round(rest * shrink) / 2) / shrink;
    }
}
