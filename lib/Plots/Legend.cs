using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>Where the legend stands.</summary>
public sealed record Legend
{
    /// <summary><c>h</c>: above the plot, side by side (default); <c>v</c>: beside it, one below the other.</summary>
    public string? orientation { get; init; }

    internal bool IsBeside => orientation == "v";

    internal JsonObject ToJson(bool besideAnAxis) => IsBeside
        ? Json.Object(("orientation", "v"), ("traceorder", "normal"), ("x", besideAnAxis ? 1.15 : 1.02))
        : Json.Object(("orientation", "h"), ("traceorder", "normal"), ("x", 0), ("xanchor", "left"), ("y", 1.02), ("yanchor", "bottom"));
}
