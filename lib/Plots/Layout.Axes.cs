namespace ArtGan.Plots;

/// <content>The axes, by name.</content>
public sealed partial record Layout
{
    /// <summary>How many axes of each direction there are.</summary>
    internal const int AxisPairs = 8;

    /// <summary>The axis across.</summary>
    public Xaxis? xaxis { get; init; }

    /// <summary>Axis 2 across, of the traces whose <c>xaxis</c> is <c>x2</c>.</summary>
    public Xaxis? xaxis2 { get; init; }

    /// <summary>Axis 3 across, of the traces whose <c>xaxis</c> is <c>x3</c>.</summary>
    public Xaxis? xaxis3 { get; init; }

    /// <summary>Axis 4 across, of the traces whose <c>xaxis</c> is <c>x4</c>.</summary>
    public Xaxis? xaxis4 { get; init; }

    /// <summary>Axis 5 across, of the traces whose <c>xaxis</c> is <c>x5</c>.</summary>
    public Xaxis? xaxis5 { get; init; }

    /// <summary>Axis 6 across, of the traces whose <c>xaxis</c> is <c>x6</c>.</summary>
    public Xaxis? xaxis6 { get; init; }

    /// <summary>Axis 7 across, of the traces whose <c>xaxis</c> is <c>x7</c>.</summary>
    public Xaxis? xaxis7 { get; init; }

    /// <summary>Axis 8 across, of the traces whose <c>xaxis</c> is <c>x8</c>.</summary>
    public Xaxis? xaxis8 { get; init; }

    /// <summary>The axis upwards.</summary>
    public Yaxis? yaxis { get; init; }

    /// <summary>Axis 2 upwards, of the traces whose <c>yaxis</c> is <c>y2</c>.</summary>
    public Yaxis? yaxis2 { get; init; }

    /// <summary>Axis 3 upwards, of the traces whose <c>yaxis</c> is <c>y3</c>.</summary>
    public Yaxis? yaxis3 { get; init; }

    /// <summary>Axis 4 upwards, of the traces whose <c>yaxis</c> is <c>y4</c>.</summary>
    public Yaxis? yaxis4 { get; init; }

    /// <summary>Axis 5 upwards, of the traces whose <c>yaxis</c> is <c>y5</c>.</summary>
    public Yaxis? yaxis5 { get; init; }

    /// <summary>Axis 6 upwards, of the traces whose <c>yaxis</c> is <c>y6</c>.</summary>
    public Yaxis? yaxis6 { get; init; }

    /// <summary>Axis 7 upwards, of the traces whose <c>yaxis</c> is <c>y7</c>.</summary>
    public Yaxis? yaxis7 { get; init; }

    /// <summary>Axis 8 upwards, of the traces whose <c>yaxis</c> is <c>y8</c>.</summary>
    public Yaxis? yaxis8 { get; init; }

    /// <summary>The axes that were given, each with its name.</summary>
    internal IEnumerable<(string Name, Axis Axis)> Axes =>
        from id in Enumerable.Range(1, AxisPairs).SelectMany(number => new[] { Id("x", number), Id("y", number) })
        let axis = Find(id)
        where axis is not null
        select (AxisName(id), axis);

    /// <summary>The id by which traces refer to an axis: <c>x</c>, <c>x2</c> and so on.</summary>
    internal static string Id(string letter, int number) => number == 1 ? letter : $"{letter}{number}";

    /// <summary>From <c>x2</c> to <c>xaxis2</c>.</summary>
    internal static string AxisName(string id) => $"{id[0]}axis{id[1..]}";

    /// <summary>The axis of an id, or null where none was given.</summary>
    /// <exception cref="UserException">There is no axis of that id.</exception>
    internal Axis? Find(string id) => id switch
    {
        "x" => xaxis,
        "x2" => xaxis2,
        "x3" => xaxis3,
        "x4" => xaxis4,
        "x5" => xaxis5,
        "x6" => xaxis6,
        "x7" => xaxis7,
        "x8" => xaxis8,
        "y" => yaxis,
        "y2" => yaxis2,
        "y3" => yaxis3,
        "y4" => yaxis4,
        "y5" => yaxis5,
        "y6" => yaxis6,
        "y7" => yaxis7,
        "y8" => yaxis8,
        _ => throw new UserException($"There is no axis '{id}'; traces use x, x2 to x8, and y, y2 to y8."),
    };

    /// <summary>The layout with one axis exchanged.</summary>
    internal Layout With(string id, Axis axis) => id switch
    {
        "x" => this with { xaxis = (Xaxis)axis },
        "x2" => this with { xaxis2 = (Xaxis)axis },
        "x3" => this with { xaxis3 = (Xaxis)axis },
        "x4" => this with { xaxis4 = (Xaxis)axis },
        "x5" => this with { xaxis5 = (Xaxis)axis },
        "x6" => this with { xaxis6 = (Xaxis)axis },
        "x7" => this with { xaxis7 = (Xaxis)axis },
        "x8" => this with { xaxis8 = (Xaxis)axis },
        "y" => this with { yaxis = (Yaxis)axis },
        "y2" => this with { yaxis2 = (Yaxis)axis },
        "y3" => this with { yaxis3 = (Yaxis)axis },
        "y4" => this with { yaxis4 = (Yaxis)axis },
        "y5" => this with { yaxis5 = (Yaxis)axis },
        "y6" => this with { yaxis6 = (Yaxis)axis },
        "y7" => this with { yaxis7 = (Yaxis)axis },
        "y8" => this with { yaxis8 = (Yaxis)axis },
        _ => throw new UserException($"There is no axis '{id}'; figures have x, x2 to x8, and y, y2 to y8."),
    };
}
