namespace ArtGan.Imaging;

/// <summary>What counts as a frame when a picture is trimmed.</summary>
public sealed record TrimOptions
{
    /// <summary>How far a pixel of a frame may lie from the frame's own colour in any channel: 0 to 128; JPEG needs about 20.</summary>
    public int Tolerance { get; init; } = 20;

    /// <summary>The least share of each side that is left; where less would be, the picture stays whole. 0.05 to 1.</summary>
    public double LeastShare { get; init; } = 0.25;

    internal TrimOptions Validated()
    {
        OptionRange.Check(nameof(Tolerance), Tolerance, 0, 128);
        OptionRange.Check(nameof(LeastShare), LeastShare, 0.05, 1);
        return this;
    }
}
