using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>How a painting is optimised.</summary>
public sealed record NeuralStyleOptions
{
    /// <summary>Pixels of the longest side that are possible.</summary>
    public const int LargestSize = 16384;

    /// <summary>Pixels of the painting's longer side.</summary>
    public int Size { get; init; } = 512;

    /// <summary>Steps in all, shared out among the scales.</summary>
    public int Steps { get; init; } = 300;

    /// <summary>Stop when the loss fell by less than this share over ten steps; 0 for never.</summary>
    public double Tolerance { get; init; }

    /// <summary>What moves the pixels.</summary>
    public StyleOptimizer Optimizer { get; init; } = StyleOptimizer.Lbfgs;

    /// <summary>Length of a step; null for the optimiser's own: 1 for L-BFGS, and for Adam <see cref="AdamRate"/> of 255.</summary>
    public double? LearningRate { get; init; }

    /// <summary>Pairs of vectors that L-BFGS remembers; fewer where <see cref="MemoryLimit"/> asks for it.</summary>
    public int History { get; init; } = 100;

    /// <summary>The network's recipe; null for its usual one.</summary>
    public string? Recipe { get; init; }

    /// <summary>What the recipe's content weights are multiplied by.</summary>
    public double ContentWeight { get; init; } = 1;

    /// <summary>What the recipe's style weights are multiplied by.</summary>
    public double StyleWeight { get; init; } = 1;

    /// <summary>Weight of the total variation; null for the recipe's.</summary>
    public double? TotalVariation { get; init; }

    /// <summary>Content views in place of the recipe's.</summary>
    public IReadOnlyList<ViewWeight>? ContentViews { get; init; }

    /// <summary>Style views in place of the recipe's.</summary>
    public IReadOnlyList<ViewWeight>? StyleViews { get; init; }

    /// <summary>The style pictures' longer side, as a multiple of the painting's: larger ones give larger strokes.</summary>
    public double StyleScale { get; init; } = 1;

    /// <summary>What the painting begins as.</summary>
    public StyleStart Start { get; init; } = StyleStart.Content;

    /// <summary>Seed of the noise.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whose colours the painting has.</summary>
    public StyleColour Colour { get; init; } = StyleColour.Style;

    /// <summary>Numbers inside the network; pixels, Gram matrices and losses are always float32.</summary>
    public Precision Precision { get; init; } = Precision.Full;

    /// <summary>Sizes that it is painted at, from small to large; null for <see cref="StyleScales.Usual"/>.</summary>
    public int? Scales { get; init; }

    /// <summary>Whether the network sees the picture in tiles.</summary>
    public StyleTiles Tiles { get; init; } = StyleTiles.Automatic;

    /// <summary>Megabytes that the process may take; null for what is free.</summary>
    public double? MemoryLimit { get; init; }

    /// <summary>Steps from one snapshot to the next; 0 for none.</summary>
    public int SnapshotEvery { get; init; }

    /// <summary>Adam's length of a step, in pixels of 0..255.</summary>
    internal const double AdamRate = 2;

    /// <summary>The length of a step.</summary>
    internal double Rate => LearningRate ?? (Optimizer == StyleOptimizer.Adam ? AdamRate : 1);

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public NeuralStyleOptions Validated()
    {
        OptionRange.Check("size", Size, 1, LargestSize);
        OptionRange.Check("steps", Steps, 1, 1_000_000);
        OptionRange.Check("tolerance", Tolerance, 0, 1);
        OptionRange.Check("learning-rate", Rate, double.Epsilon, 1e6);
        OptionRange.Check("history", History, 1, 1000);
        OptionRange.Check("content-weight", ContentWeight, 0, 1e12);
        OptionRange.Check("style-weight", StyleWeight, 0, 1e12);
        OptionRange.Check("tv", TotalVariation ?? 0, 0, 1e12);
        OptionRange.Check("style-scale", StyleScale, 0.01, 100);
        OptionRange.Check("scales", Scales ?? 1, 1, 12);
        OptionRange.Check("memory", MemoryLimit ?? 1, 1, 1e9);
        OptionRange.Check("snapshot-every", SnapshotEvery, 0, 1_000_000);
        foreach (var view in (ContentViews ?? []).Concat(StyleViews ?? [])) OptionRange.Check(view.View, view.Weight, 0, 1e15);
        return ContentWeight == 0 && StyleWeight == 0
            ? throw new UserException("'content-weight' and 'style-weight' are both 0, so nothing would be wanted of the painting; give one of them.")
            : this;
    }
}

/// <summary>What moves the pixels.</summary>
public enum StyleOptimizer
{
    /// <summary>L-BFGS with steps of fixed length, as in Gatys' notebook and neural-style.</summary>
    Lbfgs,

    /// <summary>L-BFGS whose step lengths fulfil the strong Wolfe conditions.</summary>
    StrongWolfe,

    /// <summary>Adam, which needs little memory.</summary>
    Adam,
}

/// <summary>What a painting begins as.</summary>
public enum StyleStart
{
    /// <summary>The content.</summary>
    Content,

    /// <summary>Noise around grey, as neural-style draws it.</summary>
    Noise,

    /// <summary>A picture that is given.</summary>
    Picture,
}

/// <summary>Whose colours a painting has.</summary>
public enum StyleColour
{
    /// <summary>The style's, as the method gives them.</summary>
    Style,

    /// <summary>The content's: only the brightness is painted (Gatys et al. 2016, arXiv:1606.05897).</summary>
    KeepLuminance,

    /// <summary>The content's: the style is given the content's colours before it is learnt (the same paper's colour histogram matching).</summary>
    MatchHistogram,
}

/// <summary>Whether a network sees a picture in tiles.</summary>
/// <param name="Edge">Pixels that a tile answers for; 0 for no tiles; null for what the memory asks for.</param>
public sealed record StyleTiles(int? Edge)
{
    /// <summary>What the memory asks for.</summary>
    public static StyleTiles Automatic { get; } = new((int?)null);

    /// <summary>No tiles.</summary>
    public static StyleTiles None { get; } = new(0);
}
