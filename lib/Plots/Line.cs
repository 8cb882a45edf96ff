using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>How a line looks.</summary>
public sealed record Line
{
    /// <summary>A colour as CSS writes it; left out, the next of the palette.</summary>
    public string? color { get; init; }

    /// <summary>Pixels; left out, 2.</summary>
    public double? width { get; init; }

    /// <summary><c>solid</c>, <c>dot</c>, <c>dash</c>, <c>longdash</c> or <c>dashdot</c>.</summary>
    public string? dash { get; init; }

    /// <summary><c>linear</c>, or <c>hv</c> for steps that keep a value until the next.</summary>
    public string? shape { get; init; }

    internal double WidthOrDefault => width ?? 2;

    internal JsonObject ToJson(string fallback) => Json.Object(("color", color ?? fallback), ("width", width), ("dash", dash), ("shape", shape));
}
