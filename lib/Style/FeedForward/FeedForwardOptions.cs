namespace ArtGan.Style;

/// <summary>How a feed-forward network paints.</summary>
public sealed record FeedForwardOptions
{
    /// <summary>The longer side of a painting where none is asked for and the picture's own is longer; larger ones need much memory.</summary>
    public const int UsualLongestSide = 1024;

    internal const int LeastSide = 16, LongestSide = 8192;

    /// <summary>Pixels of the painting's longer side, 16 to 8192; null for the picture's own, at most <see cref="UsualLongestSide"/>.</summary>
    public int? Size { get; init; }

    /// <summary>Pixels of the longer side that style pictures are brought to, 16 to 8192, so that larger ones make larger strokes; null for the painting's.</summary>
    public int? StyleSize { get; init; }

    /// <summary>How much of the style is taken, 0 (the picture as the network sees it) to 1.</summary>
    public double Strength { get; init; } = 1;

    internal FeedForwardOptions Validated()
    {
        OptionRange.Check("size", Size ?? LeastSide, LeastSide, LongestSide);
        OptionRange.Check("style_size", StyleSize ?? LeastSide, LeastSide, LongestSide);
        OptionRange.Check("strength", Strength, 0, 1);
        return this;
    }
}
