using System.Globalization;
using ArtGan.Pages;
using static ArtGan.Pages.PageMarkup;

namespace ArtGan.Experiments;

/// <summary>A sweep as one page that needs no other file: what was tried, what came of it, and how to repeat the best.</summary>
/// <param name="sweep">The sweep.</param>
/// <param name="trials">Its trials.</param>
/// <param name="events">What happened to them.</param>
/// <param name="runsFolder">Where the runs are.</param>
internal sealed class SweepPage(Sweep sweep, IReadOnlyList<SweepTrial> trials, IReadOnlyList<TrialEvent> events, string runsFolder)
{
    // The best ones' pictures are embedded; all of them would make a page too large to send.
    private const int MostPictures = 6;

    // A tendency among fewer trials is chance.
    private const int FewestCompared = 3;

    private readonly SweepStandings standings = new(sweep, trials, events);
    private readonly SweepFigures figures = new(sweep, trials, events);

    /// <summary>Writes the page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="plotly">The file of plotly.js, for charts that can be zoomed; null for drawings.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    internal void Write(string path, string? plotly) => AtomicFile.WriteText(path, ToHtml(plotly));

    private string ToHtml(string? plotly)
    {
        var page = new ReportPage($"Sweep {sweep.Name}", plotly) { Subtitle = sweep.Reproduces, MadeBy = $"artgan sweep {sweep.Name}" };
        page.Add(Paragraph(Text(sweep.Description), "lead"));
        page.Add(standings.IsComplete ? "" : Note("<strong>Not all of it is done.</strong> The same call of <code>artgan sweep</code> goes on where it was stopped.", isWarning: true));
        page.Add(Facts());
        page.Section("The best", Best());
        if (figures.Count >= FewestCompared)
        {
            page.Section("All at a glance", page.Chart(
                figures.Parallel(),
                $"Parallel coordinates: each trial is a line across {Listed(sweep.Parameters.Select(parameter => parameter.Name))}, coloured by {sweep.Goal.Name}.",
                $"Each line is a trial{FirstRung()}; dark lines are the good ones. Where plotly.js draws it, drag along an axis to pick lines out."));
            page.Section("What matters", Influences(page));
        }

        page.Section("Pictures of the best", Pictures());
        page.Section("Trials", Trials());
        page.Section("Without a value, or given up", Reasons());
        page.Section("To repeat it", Repeat());
        return page.ToHtml();
    }

    private string Facts() => PageMarkup.Facts(
    [
        ("Preset", Code(sweep.PresetReference)),
        ("Goal", $"{Code(sweep.Goal.Name)}, {sweep.Goal.Direction}{(sweep.Goal.Column is null ? string.Create(CultureInfo.InvariantCulture, $"; {sweep.Goal.Pictures:N0} painted pictures") : ", at the newest look")}"),
        ("Method", Text(Method())),
        ("Trials", string.Create(CultureInfo.InvariantCulture, $"{trials.Count}: {standings.Count(TrialStatus.Finished)} finished, {standings.Count(TrialStatus.Stopped)} given up early, {standings.Count(TrialStatus.Failed)} failed")),
        ("Took", string.Create(CultureInfo.InvariantCulture, $"{events.Where(each => each.IsEnd).Sum(each => each.Seconds ?? 0) / 60:0.0} minutes of all trials together")),
        ("Seed of the draws", sweep.Method == SweepMethod.Grid ? null : sweep.Seed.ToString(CultureInfo.InvariantCulture)),
    ]);

    private string Method() => sweep.Method switch
    {
        SweepMethod.Grid => "every combination of the values listed",
        SweepMethod.Random => string.Create(CultureInfo.InvariantCulture, $"combinations drawn at random (Bergstra and Bengio 2012), {sweep.Steps:N0} steps each"),
        _ => $"successive halving (Jamieson and Talwalkar 2016): {string.Join(", then ", sweep.Rungs.Select(rung => string.Create(CultureInfo.InvariantCulture, $"{rung.Trials} to step {rung.Steps:N0}")))}",
    };

    private string Best()
    {
        if (standings.Best is not { } best)
        {
            return Paragraph("No trial has a value yet.");
        }

        var last = best.Last!;
        return Paragraph($"Trial {Number(best)} with {Code(sweep.Goal.Name)} <strong>{Value(last.Value)}</strong>{Interval(last)}{(last.Floor is { } floor ? $"; real pictures have {Value(floor)}" : "")}, after {last.Steps.ToString("N0", CultureInfo.InvariantCulture)} steps.")
            + PageMarkup.Facts(sweep.Parameters.Zip(best.Trial.Values, (parameter, value) => (parameter.Name, (string?)Code(value))))
            + $"<pre class=\"command\">{Text(best.Trial.Command(sweep.PresetReference, (int)last.Steps))}</pre>\n";
    }

    private string Influences(ReportPage page) => Paragraph(
        string.Create(CultureInfo.InvariantCulture, $"{Code(sweep.Goal.Name)}{Text(FirstRung())} over each parameter, the most telling first ({sweep.Goal.Direction}). The number is the rank correlation: near 1 or −1 where the parameter decides, near 0 where it says nothing; of names without an order it is the correlation ratio. With {figures.Count} trials only large ones mean anything."))
        + Row(figures.Influences.Select(each => page.Chart(figures.Scatter(each.Parameter, each.Correlation), $"{sweep.Goal.Name} over {each.Parameter.Name}: a point for each trial.")), "charts");

    private string Pictures() => Row(standings.Ranked.Where(each => each.Value is not null).Take(MostPictures).Select(each =>
    {
        if (each.Last!.Run is not { } run || RunFolder.At(Path.Combine(runsFolder, run)) is not { } folder || folder.Fakes() is not [.., var newest])
        {
            return "";
        }

        var told = string.Join(", ", sweep.Parameters.Zip(each.Trial.Values, (parameter, value) => $"{parameter.Name} {value}"));
        return PageFigure.OfFile(
            newest.Path,
            string.Create(CultureInfo.InvariantCulture, $"What trial {each.Trial.Number} paints after {newest.Step} steps"),
            $"Trial {Number(each)}, {sweep.Goal.Name} {Value(each.Value)}: {told}");
    }));

    private string Trials()
    {
        // Columns that would be empty are left out.
        var (hasIntervals, hasRungs) = (standings.Ranked.Any(each => each.Last?.Low is not null), sweep.Rungs.Count > 1);
        return Table(
            [
                new("Trial", true), new(sweep.Goal.Name, true), .. If(hasIntervals, new PageColumn("95 % interval")), .. If(hasRungs, new PageColumn("Rung", true)), new("Steps", true),
                .. sweep.Parameters.Select(parameter => new PageColumn(parameter.Name, true)), new("State"), new("Seconds", true), new("Run"),
            ],
            standings.Ranked.Select(IReadOnlyList<string> (each) =>
            [
                Number(each), Value(each.Value), .. If(hasIntervals, Interval(each.Last).Trim(' ', '(', ')')), .. If(hasRungs, Whole(each.Last?.Rung)), Whole(each.Last?.Steps),
                .. each.Trial.Values.Select(value => Text(value)), Text(State(each.Last)), Whole(each.Last?.Seconds), Text(each.Last?.Run),
            ]));
    }

    private string Reasons()
    {
        var those = standings.Ranked.Where(each => each.Last?.Reason is not null).ToList();
        return those.Count == 0 ? "" : Table([new("Trial", true), new("State"), new("Why")], those.Select(IReadOnlyList<string> (each) => [Number(each), Text(State(each.Last)), Text(each.Last!.Reason)]));
    }

    private string Repeat() =>
        Paragraph("A trial's options depend on the file's seed and the trial's number alone. Its weights are the same again on the same machine with as many threads.")
        + $"<pre class=\"command\">{Text($"artgan sweep {SweepTrial.Quoted(sweep.Path)} --trials {trials.Count.ToString(CultureInfo.InvariantCulture)}")}</pre>\n"
        + (File.Exists(sweep.Path) ? Fold("The sweep's file", $"<pre><code>{Text(File.ReadAllText(sweep.Path))}</code></pre>\n") : "");

    private string FirstRung() => sweep.Rungs.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" at step {sweep.Rungs[0].Steps:N0}, where all were compared");

    private static string State(TrialEvent? last) => last?.Status switch
    {
        null => "not begun",
        TrialStatus.Finished => "finished",
        TrialStatus.Stopped => "given up early",
        TrialStatus.Failed => "failed",
        TrialStatus.Started => "in training",
        _ => "goes on next time",
    };

    private static string Number(TrialStanding standing) => standing.Trial.Number.ToString(CultureInfo.InvariantCulture);

    private static string Value(double? value) => value?.ToString("g4", CultureInfo.InvariantCulture) ?? "";

    private static string Interval(TrialEvent? last) => last is { Low: { } low, High: { } high } ? $" ({Value(low)} to {Value(high)})" : "";

    private static string Whole(double? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static T[] If<T>(bool isWanted, T part) => isWanted ? [part] : [];

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
