using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>Everything of a figure besides its data. Members are named as plotly.js and XPlot.Plotly name them.</summary>
public sealed partial record Layout
{
    /// <summary>What the figure shows.</summary>
    public string? title { get; init; }

    /// <summary>Pixels; left out, a notebook uses the width it has, and the static picture has 760.</summary>
    public double? width { get; init; }

    /// <summary>Pixels; left out, 420.</summary>
    public double? height { get; init; }

    /// <summary>Whether there is a legend; left out, where more than one trace could be in it.</summary>
    public bool? showlegend { get; init; }

    /// <summary>Where the legend stands.</summary>
    public Legend? legend { get; init; }

    /// <summary>How bars at one place share it: <c>group</c> (default), <c>stack</c> or <c>overlay</c>.</summary>
    public string? barmode { get; init; }

    /// <summary>The share of a bar's place that stays empty, 0 to below 1; left out, 0.2, and 0 for histograms.</summary>
    public double? bargap { get; init; }

    /// <summary>What hovering shows: <c>closest</c>, <c>x</c> or <c>x unified</c>.</summary>
    public string? hovermode { get; init; }

    /// <summary>Texts on the figure.</summary>
    public IReadOnlyList<Annotation>? annotations { get; init; }

    internal const double DefaultWidth = 760;

    internal const double DefaultHeight = 420;

    internal double WidthOrDefault => width ?? DefaultWidth;

    internal double HeightOrDefault => height ?? DefaultHeight;

    internal string BarModeOrDefault => barmode ?? "group";

    internal void Validate()
    {
        if (width is < 100 or > 10_000 || height is < 100 or > 10_000)
        {
            throw new UserException($"A figure of {WidthOrDefault} x {HeightOrDefault} pixels cannot be drawn; choose 100 to 10000 each way.");
        }

        if (barmode is not (null or "group" or "stack" or "overlay"))
        {
            throw new UserException($"The layout has barmode '{barmode}'; choose group, stack or overlay.");
        }

        if (bargap is < 0 or >= 1)
        {
            throw new UserException($"The layout has bargap {bargap}; choose 0 to below 1.");
        }

        if (legend?.orientation is not (null or "h" or "v"))
        {
            throw new UserException($"The legend has orientation '{legend.orientation}'; choose h (above the plot) or v (beside it).");
        }

        foreach (var (name, axis) in Axes)
        {
            axis.Validate(name);
        }
    }

    /// <summary>The layout's own members; axes are added by the figure, which knows what stands on them.</summary>
    internal JsonObject ToJson(bool hasLegend) => Json.Object(
        ("title", title is null ? null : Json.Object(("text", title), ("x", 0.02), ("xanchor", "left"), ("y", 1), ("yanchor", "top"), ("yref", "container"), ("pad", Json.Object(("t", 14))), ("automargin", true), ("font", Json.Object(("size", FigureStyle.TitleSize))))),
        ("width", width),
        ("height", HeightOrDefault),
        ("showlegend", hasLegend),
        ("legend", hasLegend ? (legend ?? new()).ToJson(besideAnAxis: Axes.Any(entry => entry.Axis.side == "right")) : null),
        ("barmode", barmode),
        ("bargap", bargap),
        ("hovermode", hovermode),
        ("annotations", annotations is null ? null : new JsonArray([.. annotations.Select(annotation => (JsonNode)annotation.ToJson())])),
        ("font", Json.Object(("family", FigureStyle.FontFamily), ("size", FigureStyle.FontSize), ("color", FigureStyle.TextColor))),
        ("colorway", Json.Texts(FigureStyle.Palette)),
        ("paper_bgcolor", "white"),
        ("plot_bgcolor", "white"),
        ("margin", Json.Object(("l", 56), ("r", 24), ("t", (title is null ? 16 : 44) + (hasLegend && legend?.IsBeside != true ? 24 : 0)), ("b", 48))));
}
