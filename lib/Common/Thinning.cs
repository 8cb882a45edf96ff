namespace ArtGan;

/// <summary>Fewer points for curves: more of them than pixels show nothing more and cost time.</summary>
internal static class Thinning
{
    /// <summary>Every so many points, counted from the end, so that the newest is always there.</summary>
    /// <param name="points">Oldest first.</param>
    /// <param name="most">How many may be left.</param>
    public static T[] Of<T>(IReadOnlyList<T> points, int most)
    {
        var stride = (points.Count + most - 1) / most;
        return stride <= 1 ? [.. points] : [.. points.Where((_, index) => (points.Count - 1 - index) % stride == 0)];
    }
}
