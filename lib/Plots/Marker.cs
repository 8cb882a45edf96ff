using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>How markers and bars look.</summary>
public sealed record Marker
{
    /// <summary>A colour as CSS writes it; left out, the next of the palette.</summary>
    public string? color { get; init; }

    /// <summary>Pixels across; left out, 6. Bars take no notice.</summary>
    public double? size { get; init; }

    /// <summary><c>circle</c>, <c>square</c>, <c>diamond</c>, <c>cross</c>, <c>x</c> or <c>triangle-up</c>. Bars take no notice.</summary>
    public string? symbol { get; init; }

    /// <summary>0 (invisible) to 1.</summary>
    public double? opacity { get; init; }

    internal double SizeOrDefault => size ?? 6;

    internal JsonObject ToJson(string fallback) => Json.Object(("color", color ?? fallback), ("size", size), ("symbol", symbol), ("opacity", opacity));
}
