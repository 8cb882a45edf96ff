namespace ArtGan.Plots.Drawing;

/// <summary>A place on an axis (of a log axis, the logarithm) and what is written there.</summary>
internal readonly record struct Tick(double Place, string Label);

/// <summary>Chooses round numbers along an axis.</summary>
internal static class Ticks
{
    /// <summary>The smallest 1, 2 or 5 times a power of ten that divides a span into at most so many parts.</summary>
    internal static double NiceStep(double span, int most)
    {
        var least = span / most;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        // The tolerance keeps 0.2 / 2 from becoming 0.2 through rounding.
        var share = least / power * (1 - 1e-9);
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /// <summary>All multiples of a step from one end to the other.</summary>
    internal static IReadOnlyList<Tick> Linear(double low, double high, double step, string? format = null)
    {
        var first = (long)Math.Ceiling((low / step) - 1e-6);
        var last = (long)Math.Floor((high / step) + 1e-6);
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        return [.. Enumerable.Range(0, (int)Math.Clamp(last - first + 1, 0, 1000))
            .Select(index => (first + index) * step)
            .Select(value => new Tick(value, Label(value, step, largest, format)))];
    }

    /// <summary>Powers of ten, or every second, third ... of them; below two decades 2 and 5 as well; below a half, a linear axis' ticks.</summary>
    /// <param name="low">The logarithm of the low end.</param>
    /// <param name="high">The logarithm of the high end.</param>
    /// <param name="most">About the most ticks there is room for.</param>
    /// <param name="format">The format of the numbers, or null.</param>
    internal static IReadOnlyList<Tick> Logarithmic(double low, double high, int most, string? format = null)
    {
        if (high - low < 0.5)
        {
            var (from, to) = (Math.Pow(10, low), Math.Pow(10, high));
            return [.. Linear(from, to, NiceStep(to - from, most), format)
                .Where(tick => tick.Place > 0)
                .Select(tick => tick with { Place = Math.Log10(tick.Place) })];
        }

        var every = (int)Math.Max(1, Math.Ceiling((high - low) / most));
        double[] factors = high - low < 2 ? [1, 2, 5] : [1];
        return [..
            from exponent in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1)
            where exponent % every == 0
            from factor in factors
            let place = exponent + Math.Log10(factor)
            where place >= low - 1e-9 && place <= high + 1e-9
            select new Tick(place, LogLabel(exponent, factor, format))];
    }

    private static string LogLabel(int exponent, double factor, string? format)
    {
        var value = factor * Math.Pow(10, exponent);
        return format is not null ? NumberFormat.Format(value, format)
            : factor == 1 ? NumberFormat.Power(exponent)
            : NumberFormat.Tick(value, Math.Pow(10, exponent), value);
    }

    private static string Label(double value, double step, double largest, string? format) =>
        format is null ? NumberFormat.Tick(value, step, largest) : NumberFormat.Format(value, format);
}
