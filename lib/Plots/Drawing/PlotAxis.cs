using System.Text.Json.Nodes;

namespace ArtGan.Plots.Drawing;

/// <summary>An axis with what stands on it: its kind, its categories, its range.</summary>
internal sealed class PlotAxis
{
    private const int MostTicks = 10;

    private readonly Axis options;
    private readonly List<string> categories = [];
    private double spacing;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    internal PlotAxis(string id, Axis? options)
    {
        Id = id;
        this.options = options ?? (id[0] == 'x' ? new Xaxis() : new Yaxis());
    }

    internal string Id { get; }

    internal bool IsAcross => Id[0] == 'x';

    internal Axis Options => options;

    internal bool IsLog => options.type == "log";

    internal bool IsCategory { get; private set; }

    internal IReadOnlyList<string> Categories => categories;

    /// <summary>The axis that this one stands at.</summary>
    internal string AnchorId { get; set; } = "";

    /// <summary>The ends in places, that is logarithms on a log axis; the first may be the larger one.</summary>
    internal (double From, double To) Range { get; private set; }

    internal double Low => Math.Min(Range.From, Range.To);

    internal double High => Math.Max(Range.From, Range.To);

    /// <summary>Whether it stands at the right or at the top.</summary>
    internal bool IsFarSide => options.side is "right" or "top";

    /// <summary>Takes note of data that will stand on the axis.</summary>
    internal void Admit(DataArray? data)
    {
        IsCategory |= options.type == "category" || (options.type is null && data is { IsText: true });
        if (options.type is "linear" or "log" && data is { IsText: true })
        {
            throw new UserException($"Texts stand on the {options.type} axis '{Id}'; give numbers, or leave out the axis' type.");
        }
    }

    /// <summary>Where data stand: numbers as they are, logarithms on a log axis (NaN where there is none), categories counted from 0.</summary>
    internal double[] Places(DataArray data)
    {
        var places = new double[data.Count];
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = IsCategory ? CategoryAt(data.TextAt(index)) : Place(data.Numbers[index]);
        }

        return places;
    }

    internal double Place(double value) => !IsLog ? value : value > 0 ? Math.Log10(value) : double.NaN;

    /// <summary>Chooses the range from the extents of everything on the axis.</summary>
    internal void Fit(IEnumerable<Extent> extents)
    {
        if (options.range is [var from, var to])
        {
            Range = (from, to);
            return;
        }

        var known = extents.Where(extent => extent.Low <= extent.High).ToArray();
        spacing = known.Select(extent => extent.Spacing).Where(distance => distance > 0).DefaultIfEmpty().Min();
        var (low, high) = known.Length == 0 ? (0.0, 1.0) : (known.Min(extent => extent.Low), known.Max(extent => extent.High));
        var toZero = options.rangemode == "tozero" && !IsLog;
        (low, high) = toZero ? (Math.Min(low, 0), Math.Max(high, 0)) : (low, high);
        if (high - low <= 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            var around = IsLog ? 0.5 : high == 0 ? 1 : Math.Abs(high) / 2;
            (low, high) = (low - around, high + around);
        }

        var room = known.Any(extent => extent.Padded) || (!IsAcross && !known.Any(extent => extent.Tight)) ? (high - low) * 0.05 : 0;
        var grounded = toZero || (!IsLog && known.Any(extent => extent.Grounded));
        low -= grounded && low == 0 ? 0 : room;
        high += grounded && high == 0 ? 0 : room;
        if (IsCategory)
        {
            (low, high) = (Math.Min(low, -0.5), Math.Max(high, categories.Count - 0.5));
        }

        Range = options.autorange == "reversed" ? (high, low) : (low, high);
    }

    /// <summary>The ticks that fit on a length.</summary>
    /// <param name="length">Pixels.</param>
    internal IReadOnlyList<Tick> TicksFor(double length)
    {
        if (options.tickvals is { } chosen)
        {
            return [.. chosen
                .Select((value, index) => new Tick(Place(value), options.ticktext?[index] ?? (options.tickformat is { } format ? NumberFormat.Format(value, format) : NumberFormat.Tick(value, 1e-6, Math.Abs(value)))))
                .Where(tick => tick.Place >= Low && tick.Place <= High)];
        }

        if (IsCategory)
        {
            var every = Math.Max(1, (int)Math.Ceiling(Categories.Count * 14 / Math.Max(length, 1)));
            return [.. Categories.Select((label, index) => new Tick(index, label)).Where((tick, index) => index % every == 0 && tick.Place >= Low && tick.Place <= High)];
        }

        if (!IsAcross)
        {
            return AboutAsManyAs(Math.Clamp((int)(length / 28), 2, MostTicks));
        }

        // As many as find room side by side.
        for (var most = MostTicks; most > 2; most--)
        {
            var ticks = AboutAsManyAs(most);
            var widest = ticks.Select(tick => TextSize.Width(tick.Label, FigureStyle.FontSize)).DefaultIfEmpty().Max();
            if (ticks.Count < 2 || widest + 16 <= (ticks[1].Place - ticks[0].Place) / (High - Low) * length)
            {
                return ticks;
            }
        }

        return AboutAsManyAs(2);
    }

    internal JsonObject ToJson(bool isFirst)
    {
        var json = options.ToJson(IsCategory ? "category" : options.type);
        if (!isFirst && options.anchor is null)
        {
            json["anchor"] = AnchorId;
        }

        return json;
    }

    private IReadOnlyList<Tick> AboutAsManyAs(int most)
    {
        var ticks = RoundTicks(most);
        // One number alone says nothing about the scale.
        return ticks.Count >= 2 || most > 4 ? ticks : AboutAsManyAs(most + 1);
    }

    private IReadOnlyList<Tick> RoundTicks(int most) => IsLog
        ? Ticks.Logarithmic(Low, High, most, options.tickformat)
        : Ticks.Linear(Low, High, options.dtick is { } step && (High - Low) / step <= 1000 ? step : Math.Max(spacing > 0 ? Ticks.NiceStep(spacing, 1) : 0, Ticks.NiceStep(High - Low, most)), options.tickformat);

    private int CategoryAt(string name)
    {
        if (!positions.TryGetValue(name, out var position))
        {
            positions[name] = position = categories.Count;
            categories.Add(name);
        }

        return position;
    }
}

/// <summary>From where to where something reaches on an axis, in places; Low above High for nothing.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Padded">There should be room at both ends, as for markers.</param>
/// <param name="Grounded">An end at 0 stays there, as for bars.</param>
/// <param name="Tight">There should be no room at the ends, as for the cells of a heat map.</param>
/// <param name="Spacing">The distance between things, below which ticks would point at nothing; 0 for none.</param>
internal readonly record struct Extent(double Low, double High, bool Padded = false, bool Grounded = false, bool Tight = false, double Spacing = 0)
{
    internal static Extent Of(IEnumerable<double> places, bool padded = false, bool grounded = false, bool tight = false)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var place in places)
        {
            if (double.IsFinite(place))
            {
                (low, high) = (Math.Min(low, place), Math.Max(high, place));
            }
        }

        return new(low, high, padded, grounded, tight);
    }
}

/// <summary>From places on an axis to pixels.</summary>
internal readonly record struct Scale(PlotAxis Axis, double PixelFrom, double PixelTo)
{
    internal double this[double place] =>
        PixelFrom + ((place - Axis.Range.From) / (Axis.Range.To - Axis.Range.From) * (PixelTo - PixelFrom));

    internal double Length => Math.Abs(PixelTo - PixelFrom);
}
