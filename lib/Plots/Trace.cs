using System.Collections;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>
/// One set of data in a figure. Members are named as plotly.js and XPlot.Plotly name them; what is left out
/// takes plotly.js' default.
/// </summary>
public abstract record Trace
{
    private protected Trace() { }

    /// <summary>What the legend and the hover label call it.</summary>
    public string? name { get; init; }

    /// <summary>Positions across: numbers, or texts for categories; left out, 0, 1, 2 and so on. Copied here and now.</summary>
    /// <exception cref="UserException">An entry is neither a number nor a text.</exception>
    public IEnumerable? x { get; init => field = DataArray.From(value, nameof(x)); }

    /// <summary>Positions upwards: numbers, or texts for categories. Copied here and now.</summary>
    /// <exception cref="UserException">An entry is neither a number nor a text.</exception>
    public IEnumerable? y { get; init => field = DataArray.From(value, nameof(y)); }

    /// <summary>The axis across that the trace belongs to: <c>x</c> (default), <c>x2</c> to <c>x8</c>.</summary>
    public string? xaxis { get; init; }

    /// <summary>The axis upwards that the trace belongs to: <c>y</c> (default), <c>y2</c> to <c>y8</c>.</summary>
    public string? yaxis { get; init; }

    /// <summary>0 (invisible) to 1.</summary>
    public double? opacity { get; init; }

    /// <summary>Whether the legend lists it.</summary>
    public bool? showlegend { get; init; }

    /// <summary>Traces of one group are switched on and off together in the legend.</summary>
    public string? legendgroup { get; init; }

    /// <summary>What the hover label says, in plotly.js' template language.</summary>
    public string? hovertemplate { get; init; }

    internal abstract string Type { get; }

    /// <summary>The colour that was asked for, or null for the next of the palette.</summary>
    internal virtual string? ChosenColor => null;

    internal DataArray? XData => (DataArray?)x;

    internal DataArray? YData => (DataArray?)y;

    internal string XAxisId => xaxis ?? "x";

    internal string YAxisId => yaxis ?? "y";

    /// <summary>What the legend calls it where it has no name.</summary>
    internal string NameAt(int index) => name ?? $"trace {index}";

    /// <summary>Says what is wrong with the trace alone, in a <see cref="UserException"/>.</summary>
    internal virtual void Validate()
    {
        if (XData is not null && YData is not null && XData.Count != YData.Count && Type is "scatter" or "bar")
        {
            throw new UserException($"Trace '{name ?? Type}' has {XData!.Count} x and {YData!.Count} y; give as many of the one as of the other.");
        }

        Require(opacity is null or >= 0 and <= 1, nameof(opacity), opacity, "0 to 1");
    }

    internal JsonObject ToJson(string color)
    {
        var json = Json.Object(
            ("type", Type),
            ("name", name),
            ("x", XData?.ToJson()),
            ("y", YData?.ToJson()),
            ("xaxis", xaxis),
            ("yaxis", yaxis),
            ("opacity", opacity),
            ("showlegend", showlegend),
            ("legendgroup", legendgroup),
            ("hovertemplate", hovertemplate));
        AddTo(json, color);
        return json;
    }

    private protected abstract void AddTo(JsonObject json, string color);

    private protected void Require(bool holds, string member, object? value, string choices)
    {
        if (!holds)
        {
            throw new UserException($"Trace '{name ?? Type}' has {member} '{value}'; choose {choices}.");
        }
    }
}
