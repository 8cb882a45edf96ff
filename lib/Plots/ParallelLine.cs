using System.Collections;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>How lines across parallel coordinates look. Members are named as plotly.js names them.</summary>
public sealed record ParallelLine
{
    /// <summary>A number for each line, which its colour stands for; left out, all have one colour. Copied here and now.</summary>
    /// <exception cref="UserException">An entry is no number.</exception>
    public IEnumerable? color { get; init => field = DataArray.From(value, nameof(color)); }

    /// <summary><c>Viridis</c> (default), <c>Cividis</c>, <c>Greys</c> (white to black), or <c>RdBu</c> (for values around a middle).</summary>
    public string? colorscale { get; init; }

    /// <summary>Whether the colours run the other way.</summary>
    public bool? reversescale { get; init; }

    /// <summary>Whether the scale of colours stands beside the figure; it does if left out and lines have numbers.</summary>
    public bool? showscale { get; init; }

    internal DataArray? Data => (DataArray?)color;

    internal bool ShowsScale => Data is not null && showscale != false;

    internal ColorScale Scale => ColorScale.Named(colorscale ?? "Viridis");

    /// <summary>The numbers at both ends of the colours.</summary>
    internal (double Low, double High) Range
    {
        get
        {
            var finite = (Data is null ? [] : Data.Numbers.ToArray()).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
            var (low, high) = (finite.Min(), finite.Max());
            return high > low ? (low, high) : (low, low + Math.Max(1, Math.Abs(low)));
        }
    }

    /// <summary>The colour of a number, and of one that is none grey.</summary>
    internal string ColorOf(double value)
    {
        var (low, high) = Range;
        var share = (value - low) / (high - low);
        var (red, green, blue) = Scale.At(reversescale == true ? 1 - share : share);
        return double.IsFinite(share) ? $"#{red:x2}{green:x2}{blue:x2}" : FigureStyle.LineColor;
    }

    internal JsonObject ToJson(string fallback)
    {
        if (Data is null)
        {
            return Json.Object(("color", fallback));
        }

        var (low, high) = Range;
        return Json.Object(
            ("color", Data.ToJson()),
            ("colorscale", Scale.ToJson()),
            ("reversescale", reversescale),
            ("cmin", low),
            ("cmax", high),
            ("showscale", ShowsScale),
            ("colorbar", Json.Object(("outlinewidth", 0), ("thickness", 14))));
    }
}
