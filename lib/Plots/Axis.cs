using System.Globalization;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>An axis. Members are named as plotly.js names them.</summary>
public abstract record Axis
{
    private protected Axis() { }

    /// <summary>What is measured, with its unit.</summary>
    public string? title { get; init; }

    /// <summary><c>linear</c>, <c>log</c> or <c>category</c>; left out, categories where the data are texts, else linear.</summary>
    public string? type { get; init; }

    /// <summary>The two ends, in the axis' units; of a log axis their decimal logarithms; of categories their positions from 0.</summary>
    public IReadOnlyList<double>? range { get; init; }

    /// <summary><c>reversed</c> lets the axis run the other way; left out, the data give the range.</summary>
    public string? autorange { get; init; }

    /// <summary><c>tozero</c> lets the range begin or end at 0; <c>normal</c> (default) fits it to the data.</summary>
    public string? rangemode { get; init; }

    /// <summary>Which part of the figure's plotting area the axis takes, as shares from 0 to 1.</summary>
    public IReadOnlyList<double>? domain { get; init; }

    /// <summary>The axis that this one stands at: <c>y2</c> for xaxis2.</summary>
    public string? anchor { get; init; }

    /// <summary>The axis that this one shares its area with: <c>y</c> for a second measure at the right side.</summary>
    public string? overlaying { get; init; }

    /// <summary><c>bottom</c> or <c>top</c>, <c>left</c> or <c>right</c>.</summary>
    public string? side { get; init; }

    /// <summary>The distance between ticks on a linear axis.</summary>
    public double? dtick { get; init; }

    /// <summary>Where ticks stand, in place of a regular distance.</summary>
    public IReadOnlyList<double>? tickvals { get; init; }

    /// <summary>What is written at <see cref="tickvals"/>.</summary>
    public IReadOnlyList<string>? ticktext { get; init; }

    /// <summary>How numbers are written: <c>.0%</c>, <c>.2f</c>, <c>.1e</c>, <c>d</c>, <c>,d</c>.</summary>
    public string? tickformat { get; init; }

    /// <summary>Whether numbers stand at the ticks; they do if left out.</summary>
    public bool? showticklabels { get; init; }

    /// <summary>Whether lines run across the plot at the ticks; they do if left out, except on an overlaying axis.</summary>
    public bool? showgrid { get; init; }

    /// <summary>Whether the line at 0 is stronger; it is not if left out.</summary>
    public bool? zeroline { get; init; }

    internal bool ShowsGrid => showgrid ?? overlaying is null;

    internal void Validate(string name)
    {
        Require(type is null or "linear" or "log" or "category", nameof(type), type, "linear, log or category");
        Require(range is null || (range.Count == 2 && range[0] != range[1] && range.All(double.IsFinite)), nameof(range), Join(range), "two different numbers");
        Require(domain is null || (domain.Count == 2 && domain[0] >= 0 && domain[1] <= 1 && domain[0] < domain[1]), nameof(domain), Join(domain), "two shares from 0 to 1, the smaller first");
        Require(autorange is null or "reversed" or "true", nameof(autorange), autorange, "reversed, or leave it out");
        Require(rangemode is null or "normal" or "tozero", nameof(rangemode), rangemode, "normal or tozero");
        Require(side is null or "bottom" or "top" or "left" or "right", nameof(side), side, "bottom, top, left or right");
        Require(dtick is null or > 0, nameof(dtick), dtick, "more than 0");
        Require(ticktext is null || ticktext.Count == tickvals?.Count, nameof(ticktext), $"({ticktext?.Count} entries)", "one for each of tickvals");
        Require(tickformat is null || NumberFormat.Understands(tickformat), nameof(tickformat), tickformat, "a format such as .0%, .2f, .1e, d or ,d");

        void Require(bool holds, string member, object? value, string choices)
        {
            if (!holds)
            {
                throw new UserException($"{name} has {member} '{value}'; choose {choices}.");
            }
        }
    }

    internal JsonObject ToJson(string? resolvedType) => Json.Object(
        ("title", title is null ? null : Json.Object(("text", title), ("standoff", 8), ("font", Json.Object(("size", FigureStyle.AxisTitleSize))))),
        ("type", resolvedType),
        ("range", Json.Numbers(range)),
        ("autorange", autorange),
        ("rangemode", rangemode),
        ("domain", Json.Numbers(domain)),
        ("anchor", anchor),
        ("overlaying", overlaying),
        ("side", side),
        ("dtick", dtick),
        ("tickvals", Json.Numbers(tickvals)),
        ("ticktext", Json.Texts(ticktext)),
        ("tickformat", tickformat),
        ("showticklabels", showticklabels),
        ("showgrid", ShowsGrid),
        ("zeroline", zeroline ?? false),
        ("zerolinecolor", FigureStyle.LineColor),
        ("gridcolor", FigureStyle.GridColor),
        ("linecolor", FigureStyle.LineColor),
        ("showline", this is Xaxis),
        // The marks of an axis upwards only keep its numbers off the plot.
        ("ticks", "outside"),
        ("tickcolor", this is Xaxis ? FigureStyle.LineColor : "rgba(0,0,0,0)"),
        // Left to itself, plotly.js lets an overlaying axis take the places of the other's ticks, at crooked numbers.
        ("tickmode", tickvals is not null ? "array" : overlaying is not null && dtick is null ? "auto" : null),
        ("automargin", true));

    private static string Join(IReadOnlyList<double>? values) =>
        values is null ? "" : string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>An axis across.</summary>
public sealed record Xaxis : Axis;

/// <summary>An axis upwards.</summary>
public sealed record Yaxis : Axis;
