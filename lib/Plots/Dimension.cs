using System.Collections;
using System.Text.Json.Nodes;
using ArtGan.Plots.Drawing;

namespace ArtGan.Plots;

/// <summary>One upright axis among parallel coordinates. Members are named as plotly.js names them.</summary>
public sealed record Dimension
{
    /// <summary>What stands above the axis.</summary>
    public string? label { get; init; }

    /// <summary>Where each line crosses the axis: numbers, or texts for categories. Copied here and now.</summary>
    /// <exception cref="UserException">An entry is neither a number nor a text.</exception>
    public IEnumerable? values { get; init => field = DataArray.From(value, nameof(values)); }

    /// <summary>The ends of the axis; left out, the smallest and the largest value.</summary>
    public IReadOnlyList<double>? range { get; init; }

    /// <summary>Where ticks stand.</summary>
    public IReadOnlyList<double>? tickvals { get; init; }

    /// <summary>What is written at them.</summary>
    public IReadOnlyList<string>? ticktext { get; init; }

    internal DataArray? Data => (DataArray?)values;

    /// <summary>The categories in order of appearance; null where the values are numbers.</summary>
    internal string[]? Categories => Data is { IsText: true } texts ? [.. texts.Texts.ToArray().Distinct(StringComparer.Ordinal)] : null;

    /// <summary>The values as numbers; categories count from 0.</summary>
    internal double[] Places => Categories is { } categories
        ? [.. Data!.Texts.ToArray().Select(text => (double)Array.IndexOf(categories, text))]
        : Data is null ? [] : Data.Numbers.ToArray();

    /// <summary>The ends of the axis, the lower one at the bottom.</summary>
    internal (double Low, double High) Ends
    {
        get
        {
            if (range is [var from, var to])
            {
                return (from, to);
            }

            var finite = Places.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
            var (low, high) = (finite.Min(), finite.Max());
            return high > low ? (low, high) : (low - 0.5, high + 0.5);
        }
    }

    /// <summary>What is written along so many pixels.</summary>
    internal IReadOnlyList<Tick> Ticks(double length)
    {
        if (Categories is { } categories && tickvals is null)
        {
            return [.. categories.Select((category, index) => new Tick(index, category))];
        }

        var (low, high) = Ends;
        var step = Drawing.Ticks.NiceStep(high - low, Math.Clamp((int)(length / 40), 2, 8));
        return tickvals is null
            ? Drawing.Ticks.Linear(low, high, step)
            : [.. tickvals.Select((value, index) => new Tick(value, ticktext?[index] ?? NumberFormat.Tick(value, 1e-6, Math.Abs(value))))];
    }

    internal JsonObject ToJson()
    {
        var (low, high) = Ends;
        var categories = tickvals is null ? Categories : null;
        return Json.Object(
            ("label", label),
            ("values", Json.Numbers(Places)),
            ("range", Json.Numbers([low, high])),
            ("tickvals", Json.Numbers(categories is null ? tickvals : Enumerable.Range(0, categories.Length).Select(index => (double)index))),
            ("ticktext", Json.Texts(categories ?? ticktext)));
    }
}
