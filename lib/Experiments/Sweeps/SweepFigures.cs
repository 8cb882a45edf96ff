using System.Globalization;
using ArtGan.Metrics;
using ArtGan.Plots;
using ArtGan.Plots.Drawing;

namespace ArtGan.Experiments;

/// <summary>A sweep's trials as figures. Trials are compared where all of them came by: at the end of the first rung.</summary>
internal sealed class SweepFigures
{
    private readonly Sweep sweep;
    private readonly (SweepTrial Trial, TrialEvent End)[] judged;
    private readonly double[] values;

    /// <summary>Looks at what has happened.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">Its trials.</param>
    /// <param name="events">What happened to them.</param>
    internal SweepFigures(Sweep sweep, IReadOnlyList<SweepTrial> trials, IReadOnlyList<TrialEvent> events)
    {
        this.sweep = sweep;
        var ends = events.Where(each => each is { Rung: 1, Status: TrialStatus.Finished or TrialStatus.Stopped, Value: { } value } && double.IsFinite(value)).GroupBy(each => each.Trial).ToDictionary(group => group.Key, group => group.Last());
        judged = [.. trials.Where(trial => ends.ContainsKey(trial.Number)).Select(trial => (trial, ends[trial.Number]))];
        values = [.. judged.Select(each => each.End.Value!.Value)];
    }

    /// <summary>Trials that have a value.</summary>
    internal int Count => judged.Length;

    /// <summary>How much each parameter says of the goal, the most telling first.</summary>
    internal IReadOnlyList<(SweepParameter Parameter, double Correlation)> Influences =>
    [
        .. sweep.Parameters.Select((parameter, index) => (parameter, Correlation(index))).OrderByDescending(each => double.IsNaN(each.Item2) ? -1 : Math.Abs(each.Item2)),
    ];

    /// <summary>Every trial as a line across an axis for each parameter and one for the goal, which colours it: dark is good.</summary>
    internal PlotlyChart Parallel() => Chart.Plot(
        new ParallelCoordinates
        {
            dimensions = [.. sweep.Parameters.Select((parameter, index) => Axis(parameter, Column(index))), new Dimension { label = sweep.Goal.Name, values = values }],
            line = new() { color = values, reversescale = sweep.Goal.Better == ScoreGoal.Higher },
            labelangle = sweep.Parameters.Count > 3 ? -14 : null,
        },
        new Layout { height = 440 });

    /// <summary>The goal over a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="correlation">How much it says of the goal.</param>
    internal PlotlyChart Scatter(SweepParameter parameter, double correlation)
    {
        var column = Column(sweep.Parameters.ToList().IndexOf(parameter));
        List<Scatter> points = [Points(column, TrialStatus.Finished, "finished", "circle"), Points(column, TrialStatus.Stopped, "given up early", "x")];
        points.RemoveAll(each => each.y!.Cast<object>().FirstOrDefault() is null);
        return Chart.Plot(points, new Layout
        {
            title = Title(parameter.Name, correlation),
            height = 300,
            xaxis = Across(parameter, Numbers(column) is not null),
            yaxis = new Yaxis { title = sweep.Goal.Name },
        });
    }

    private Scatter Points(string[] column, TrialStatus status, string name, string symbol)
    {
        int[] chosen = [.. Enumerable.Range(0, judged.Length).Where(index => judged[index].End.Status == status)];
        var numbers = Numbers(column);
        return new()
        {
            name = name,
            mode = "markers",
            marker = new() { size = 8, symbol = symbol, opacity = 0.8 },
            x = numbers is null ? chosen.Select(index => column[index]).ToArray() : chosen.Select(index => numbers[index]).ToArray(),
            y = chosen.Select(index => values[index]).ToArray(),
        };
    }

    private static Xaxis Across(SweepParameter parameter, bool isNumber)
    {
        switch (parameter)
        {
            case RangeParameter { Scale: RangeScale.Log } range:
                var ticks = Ticks.Logarithmic(Math.Log10(range.Min), Math.Log10(range.Max), 5);
                return new() { type = "log", tickvals = [.. ticks.Select(tick => Math.Pow(10, tick.Place))], ticktext = [.. ticks.Select(tick => tick.Label)] };
            case ListedParameter listed when isNumber:
                return new() { tickvals = [.. listed.Values.Select(value => double.Parse(value, CultureInfo.InvariantCulture))], ticktext = listed.Values };
            default:
                return new() { type = isNumber ? null : "category" };
        }
    }

    private double Correlation(int parameter) =>
        Numbers(Column(parameter)) is { } numbers ? RankCorrelation.Of(numbers, values) : RankCorrelation.OfGroups(Column(parameter), values);

    private string[] Column(int parameter) => [.. judged.Select(each => each.Trial.Values[parameter])];

    private static Dimension Axis(SweepParameter parameter, string[] column)
    {
        var numbers = Numbers(column);
        if (parameter is RangeParameter { Scale: RangeScale.Log } range)
        {
            var (low, high) = (Math.Log10(range.Min), Math.Log10(range.Max));
            var ticks = Ticks.Logarithmic(low, high, 8);
            return new() { label = parameter.Name, values = numbers!.Select(Math.Log10).ToArray(), range = [low, high], tickvals = [.. ticks.Select(tick => tick.Place)], ticktext = [.. ticks.Select(tick => tick.Label)] };
        }

        if (parameter is RangeParameter { Min: var from, Max: var to })
        {
            return new() { label = parameter.Name, values = numbers, range = [from, to] };
        }

        // Listed values stand at equal distances, which uneven ones would not.
        var listed = ((ListedParameter)parameter).Values;
        return new()
        {
            label = parameter.Name,
            values = column.Select(value => (double)listed.ToList().IndexOf(value)).ToArray(),
            range = listed.Count > 1 ? [0, listed.Count - 1] : [-1, 1],
            tickvals = [.. Enumerable.Range(0, listed.Count).Select(index => (double)index)],
            ticktext = listed,
        };
    }

    private static double[]? Numbers(string[] column)
    {
        var numbers = new double[column.Length];
        for (var index = 0; index < column.Length; index++)
        {
            if (!double.TryParse(column[index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
            {
                return null;
            }
        }

        return numbers;
    }

    private static string Title(string name, double correlation) =>
        double.IsNaN(correlation) ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({correlation.ToString("+0.00;−0.00", CultureInfo.InvariantCulture)})");
}
