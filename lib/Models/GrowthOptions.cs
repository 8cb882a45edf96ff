namespace ArtGan.Models;

/// <summary>When growing networks grow (Karras et al. 2017, arXiv:1710.10196): each grid is faded in, then held.</summary>
public sealed record GrowthOptions
{
    /// <summary>Their names, for families that have no use for them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["start_size", "fade_kimg", "hold_kimg"];

    /// <summary>Edge of the first pictures, in pixels.</summary>
    public int StartSize { get; init; } = 4;

    /// <summary>Thousands of real pictures shown while a new grid is faded in.</summary>
    public double FadeKimg { get; init; } = 20;

    /// <summary>Thousands of real pictures shown before the next grid is faded in.</summary>
    public double HoldKimg { get; init; } = 20;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public GrowthOptions Validated()
    {
        OptionRange.Check("start_size", StartSize, 4, 64);
        OptionRange.Check("fade_kimg", FadeKimg, 0);
        OptionRange.Check("hold_kimg", HoldKimg, 0);
        return this;
    }
}
