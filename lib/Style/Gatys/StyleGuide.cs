namespace ArtGan.Style;

/// <summary>Guides: how much of a style is wanted at each place, after Gatys et al. 2017 (arXiv:1611.07865).</summary>
internal static class StyleGuide
{
    /// <summary>A guide at a view's places: the mean over the pixels that each stands for.</summary>
    /// <param name="guide">(1, 1, height, width), 0..1; null for all alike.</param>
    /// <param name="height">The view's rows.</param>
    /// <param name="width">Its columns.</param>
    public static Tensor? At(Tensor? guide, int height, int width) =>
        guide is null ? null : functional.adaptive_avg_pool2d(guide, [height, width]).DetachFromDisposeScope();

    /// <summary>What a Gram matrix is divided by, the guide's squares standing for the places.</summary>
    public static double Divisor(GramDivisor divisor, long channels, long places, Tensor? guide)
    {
        using var scope = NewDisposeScope();
        var counted = guide is null ? places : guide.square().sum().to(ScalarType.Float64).item<double>();
        return Math.Max(counted, 1e-6) * (divisor == GramDivisor.Features ? channels : 1);
    }
}
