using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>A text on a figure, with an arrow to what it is about, or without.</summary>
public sealed record Annotation
{
    /// <summary>The text; <c>&lt;b&gt;</c>, <c>&lt;i&gt;</c> and <c>&lt;br&gt;</c> are understood.</summary>
    public required string text { get; init; }

    /// <summary>Where: in the units of <see cref="xref"/>.</summary>
    public required double x { get; init; }

    /// <summary>Where: in the units of <see cref="yref"/>.</summary>
    public required double y { get; init; }

    /// <summary>An axis (<c>x</c>, default, <c>x2</c> ...), or <c>paper</c> for shares of the plotting area.</summary>
    public string? xref { get; init; }

    /// <summary>An axis (<c>y</c>, default, <c>y2</c> ...), or <c>paper</c> for shares of the plotting area.</summary>
    public string? yref { get; init; }

    /// <summary><c>left</c>, <c>center</c> (default) or <c>right</c>: the side of the text that stands at x.</summary>
    public string? xanchor { get; init; }

    /// <summary><c>top</c>, <c>middle</c> (default) or <c>bottom</c>: the side of the text that stands at y.</summary>
    public string? yanchor { get; init; }

    /// <summary>Whether an arrow runs from the text to the place; it does if left out.</summary>
    public bool? showarrow { get; init; }

    /// <summary>Pixels from the place to the text, to the right; left out, -10 with an arrow.</summary>
    public double? ax { get; init; }

    /// <summary>Pixels from the place to the text, downwards; left out, -30 with an arrow.</summary>
    public double? ay { get; init; }

    /// <summary>The text's look.</summary>
    public Font? font { get; init; }

    internal bool HasArrow => showarrow ?? true;

    internal JsonObject ToJson() => Json.Object(
        ("text", text),
        ("x", x),
        ("y", y),
        ("xref", xref),
        ("yref", yref),
        ("xanchor", xanchor),
        ("yanchor", yanchor),
        ("showarrow", HasArrow),
        ("ax", ax),
        ("ay", ay),
        ("font", font?.ToJson()));
}

/// <summary>The look of a text.</summary>
public sealed record Font
{
    /// <summary>Pixels; left out, 12.</summary>
    public double? size { get; init; }

    /// <summary>A colour as CSS writes it.</summary>
    public string? color { get; init; }

    internal JsonObject ToJson() => Json.Object(("size", size), ("color", color));
}
