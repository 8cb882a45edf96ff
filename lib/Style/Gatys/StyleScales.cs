namespace ArtGan.Style;

/// <summary>
/// The sizes that a painting passes through. A network sees strokes of some pixels: large pictures get the large forms of a style only from smaller ones
/// (as in neural-style's scripts for large pictures and in Gatys et al. 2017).
/// </summary>
internal static class StyleScales
{
    /// <summary>Paintings up to this size are painted at once.</summary>
    private const int SingleSize = 640;

    // Large pictures begin near their end: published schedules take 500, 200 and 100 steps.
    private const double Fewer = 0.45;

    /// <summary>How many sizes are usual: each is half the next.</summary>
    public static int Usual(int size)
    {
        var count = 1;
        while (size > SingleSize << (count - 1)) count++;
        return count;
    }

    /// <summary>Longer sides from small to large, and the steps at each.</summary>
    /// <param name="size">The last.</param>
    /// <param name="scales">How many.</param>
    /// <param name="steps">In all; at least one for each.</param>
    public static IReadOnlyList<(int Size, int Steps)> Of(int size, int scales, int steps)
    {
        var count = Math.Min(scales, steps);
        double[] shares = [.. Enumerable.Range(0, count).Select(scale => Math.Pow(Fewer, scale))];
        int[] shared = [.. shares.Select(share => Math.Max(1, (int)(steps * share / shares.Sum())))];
        shared[0] += steps - shared.Sum();
        return [.. shared.Select((each, scale) => (Math.Max(1, (int)Math.Round(size / Math.Pow(2, count - 1 - scale))), each))];
    }
}
