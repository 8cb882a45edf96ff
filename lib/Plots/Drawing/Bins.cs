using System.Text.Json.Nodes;

namespace ArtGan.Plots.Drawing;

/// <summary>Bins of equal, round width that hold every value; shared by all histograms on one pair of axes.</summary>
internal sealed record Bins(double Start, double Size, int Count)
{
    private const int Most = 500;

    /// <summary>Chooses bins for values, by Freedman and Diaconis' rule unless a number is asked for.</summary>
    /// <param name="values">All values; what is not finite is left out.</param>
    /// <param name="wanted">About how many bins, or null.</param>
    internal static Bins For(IEnumerable<double> values, int? wanted)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0 || sorted[^1] - sorted[0] <= 0)
        {
            return new((sorted.Length == 0 ? 0 : sorted[0]) - 0.5, 1, 1);
        }

        var span = sorted[^1] - sorted[0];
        var spread = sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
        var ideal = spread > 0 ? 2 * spread / Math.Cbrt(sorted.Length) : span / Math.Sqrt(sorted.Length);
        var size = Ticks.NiceStep(span, Math.Min(Most, wanted ?? (int)Math.Clamp(Math.Ceiling(span / ideal), 1, 100)));
        var start = Math.Floor((sorted[0] / size) + 1e-9) * size;
        return new(start, size, (int)Math.Floor(((sorted[^1] - start) / size) + 1e-9) + 1);
    }

    internal double[] CountIn(ReadOnlySpan<double> values)
    {
        var counts = new double[Count];
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                counts[Math.Clamp((int)Math.Floor(((value - Start) / Size) + 1e-9), 0, Count - 1)]++;
            }
        }

        return counts;
    }

    internal double CenterOf(int bin) => Start + ((bin + 0.5) * Size);

    internal JsonObject ToJson() => Json.Object(("start", Start), ("end", Start + (Count * Size)), ("size", Size));
}
