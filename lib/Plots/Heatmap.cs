using System.Collections;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>A table of values as coloured cells, the first row at the bottom unless the axis is reversed.</summary>
public sealed record Heatmap : Trace
{
    /// <summary>Rows of values, or a two-dimensional array: rows x columns; NaN leaves a cell empty. Copied here and now.</summary>
    /// <exception cref="UserException">Rows differ in length, or an entry is no number.</exception>
    public IEnumerable? z { get; init => field = DataMatrix.From(value); }

    /// <summary><c>Viridis</c> (default), <c>Cividis</c>, <c>Greys</c> (white to black), or <c>RdBu</c> (for values around a middle).</summary>
    public string? colorscale { get; init; }

    /// <summary>The value at the low end of the colours; left out, the smallest.</summary>
    public double? zmin { get; init; }

    /// <summary>The value at the high end of the colours; left out, the largest.</summary>
    public double? zmax { get; init; }

    /// <summary>Whether the scale of colours stands beside the map; it does if left out.</summary>
    public bool? showscale { get; init; }

    /// <summary>Text in each cell: <c>%{z}</c> is the value, <c>%{z:.2f}</c> the value in a format.</summary>
    public string? texttemplate { get; init; }

    internal override string Type => "heatmap";

    internal DataMatrix ZData => (DataMatrix)z!;

    internal bool ShowsScale => showscale ?? true;

    internal ColorScale Scale => ColorScale.Named(colorscale ?? "Viridis");

    /// <summary>The values at both ends of the colours.</summary>
    internal (double Low, double High) ZRange()
    {
        var finite = ZData.Values.ToArray().Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (zmin ?? finite.Min(), zmax ?? finite.Max());
        return high > low ? (low, high) : (low, low + Math.Max(1, Math.Abs(low)));
    }

    internal override void Validate()
    {
        base.Validate();
        Require(z is not null, nameof(z), "(nothing)", "a table of values");
        Require(XData is null || XData.Count == ZData.Columns, nameof(x), $"({XData?.Count} entries)", $"one for each of the {ZData.Columns} columns");
        Require(YData is null || YData.Count == ZData.Rows, nameof(y), $"({YData?.Count} entries)", $"one for each of the {ZData.Rows} rows");
        Require(zmin is null || zmax is null || zmin < zmax, nameof(zmin), zmin, $"less than zmax ({zmax})");
        _ = Scale;
    }

    private protected override void AddTo(JsonObject json, string color)
    {
        var (low, high) = ZRange();
        json[nameof(z)] = ZData.ToJson();
        json[nameof(zmin)] = low;
        json[nameof(zmax)] = high;
        json[nameof(colorscale)] = Scale.ToJson();
        json[nameof(showscale)] = ShowsScale;
        json["colorbar"] = Json.Object(("outlinewidth", 0), ("thickness", 14));
        if (texttemplate is not null)
        {
            json[nameof(texttemplate)] = texttemplate;
        }
    }
}
