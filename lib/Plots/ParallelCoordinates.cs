using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>
/// Things of many numbers as lines across upright axes side by side (Inselberg 1985): plotly.js' <c>parcoords</c>.
/// It fills a figure of its own, and takes no notice of x and y.
/// </summary>
public sealed record ParallelCoordinates : Trace
{
    /// <summary>The axes, from left to right.</summary>
    public IReadOnlyList<Dimension> dimensions { get; init; } = [];

    /// <summary>The lines' look.</summary>
    public ParallelLine? line { get; init; }

    /// <summary>Degrees clockwise by which the axes' labels are turned, so that long ones find room; left out, 0.</summary>
    public double? labelangle { get; init; }

    internal override string Type => "parcoords";

    internal ParallelLine LineOrDefault => line ?? new();

    /// <summary>How many lines there are.</summary>
    internal int Count => dimensions is [var first, ..] ? first.Data?.Count ?? 0 : 0;

    internal override void Validate()
    {
        base.Validate();
        Require(dimensions.Count >= 2, nameof(dimensions), $"({dimensions.Count})", "two axes or more");
        foreach (var dimension in dimensions)
        {
            Require(dimension.Data?.Count == Count, $"dimension '{dimension.label}'", $"({dimension.Data?.Count ?? 0} values)", $"as many values as the first has ({Count})");
            Require(dimension.range is null or [_, _], "range", $"({dimension.range?.Count} numbers)", "two numbers");
            Require(dimension.ticktext is null || dimension.ticktext.Count == dimension.tickvals?.Count, "ticktext", $"({dimension.ticktext?.Count} texts)", "one for each of tickvals");
        }

        Require(line?.Data is null or { IsText: false }, "line.color", "(texts)", "a number for each line");
        Require(line?.Data is null || line.Data.Count == Count, "line.color", $"({line?.Data?.Count} numbers)", $"one for each of the {Count} lines");
        _ = LineOrDefault.Scale;
    }

    private protected override void AddTo(JsonObject json, string color)
    {
        json[nameof(dimensions)] = new JsonArray([.. dimensions.Select(dimension => (JsonNode)dimension.ToJson())]);
        json[nameof(line)] = LineOrDefault.ToJson(color);
        if (labelangle is { } angle)
        {
            json[nameof(labelangle)] = angle;
        }
    }
}
