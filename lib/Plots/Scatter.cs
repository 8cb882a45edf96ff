using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>Points joined by lines, shown as markers, or both.</summary>
public sealed record Scatter : Trace
{
    /// <summary><c>lines</c>, <c>markers</c> or <c>lines+markers</c>; left out, lines, with markers where there are fewer than 20 points.</summary>
    public string? mode { get; init; }

    /// <summary>The line's look.</summary>
    public Line? line { get; init; }

    /// <summary>The markers' look.</summary>
    public Marker? marker { get; init; }

    /// <summary><c>none</c>, <c>tozeroy</c> (down to 0), <c>tonexty</c> (to the trace before it) or <c>toself</c> (closed shape).</summary>
    public string? fill { get; init; }

    /// <summary>The colour of the filled area; left out, the line's at a quarter of its strength.</summary>
    public string? fillcolor { get; init; }

    /// <summary>Whether lines run on across gaps (NaN).</summary>
    public bool? connectgaps { get; init; }

    internal const double FillOpacity = 0.25;

    internal override string Type => "scatter";

    internal override string? ChosenColor => line?.color ?? marker?.color;

    internal string ModeOrDefault => mode ?? ((YData ?? XData)?.Count < 20 ? "lines+markers" : "lines");

    internal bool HasLines => ModeOrDefault.Contains("lines", StringComparison.Ordinal);

    internal bool HasMarkers => ModeOrDefault.Contains("markers", StringComparison.Ordinal);

    internal bool IsFilled => fill is not (null or "none");

    internal override void Validate()
    {
        base.Validate();
        Require(mode is null or "lines" or "markers" or "lines+markers" or "none", nameof(mode), mode, "lines, markers or lines+markers");
        Require(fill is null or "none" or "tozeroy" or "tonexty" or "toself", nameof(fill), fill, "none, tozeroy, tonexty or toself");
        Require(line?.dash is null or "solid" or "dot" or "dash" or "longdash" or "dashdot", "line.dash", line?.dash, "solid, dot, dash, longdash or dashdot");
        Require(line?.shape is null or "linear" or "hv", "line.shape", line?.shape, "linear or hv");
        Require(line?.width is null or >= 0, "line.width", line?.width, "0 or more");
        Require(marker?.size is null or >= 0, "marker.size", marker?.size, "0 or more");
        Require(marker?.symbol is null or "circle" or "square" or "diamond" or "cross" or "x" or "triangle-up", "marker.symbol", marker?.symbol, "circle, square, diamond, cross, x or triangle-up");
    }

    private protected override void AddTo(JsonObject json, string color)
    {
        json[nameof(mode)] = ModeOrDefault;
        if (HasLines || IsFilled)
        {
            json[nameof(line)] = (line ?? new()).ToJson(color);
        }

        if (HasMarkers)
        {
            json[nameof(marker)] = (marker ?? new()).ToJson(color);
        }

        if (IsFilled)
        {
            json[nameof(fill)] = fill;
            if ((fillcolor ?? FigureStyle.WithOpacity(color, FillOpacity)) is { } area)
            {
                json[nameof(fillcolor)] = area;
            }
        }

        if (connectgaps is { } across)
        {
            json[nameof(connectgaps)] = across;
        }
    }
}
