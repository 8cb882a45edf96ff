using System.Diagnostics;
using ArtGan.Experiments;
using ArtGan.Experiments.Live;
using Spectre.Console;

namespace ArtGan.Cli.Benchmarks.Progress;

/// <summary>Trains with and without something shown, in turns, and compares.</summary>
internal static class ProgressBenchmark
{
    private const int TerminalWidth = 160, Refreshes = 200;

    // How often Spectre.Console draws a moving line anew.
    private const double RefreshesASecond = 10;

    /// <summary>Trains in turns.</summary>
    /// <param name="preset">What to train, without files on the way.</param>
    /// <param name="rounds">How often each side trains.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IReadOnlyList<ProgressResult> Run(Preset preset, int rounds, CancellationToken cancellation)
    {
        Func<Preset, CancellationToken, Timing>[] sides = [Bare, Line, Figure];
        List<Timing>[] timings = [.. sides.Select(_ => new List<Timing>())];
        // One run that nobody counts: whatever is slow the first time.
        Bare(preset, cancellation);
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < sides.Length; turn++)
            {
                var side = round % 2 == 0 ? turn : sides.Length - 1 - turn;
                timings[side].Add(sides[side](preset, cancellation));
            }
        }

        return [Compare("progress-line", timings[0], timings[1], preset), Compare("progress-figure", timings[0], timings[2], preset)];
    }

    private static ProgressResult Compare(string name, List<Timing> bare, List<Timing> shown, Preset preset)
    {
        var steps = preset.Options.Training.Steps;
        double Milliseconds(List<Timing> timings) => Math.Round(Statistics.Median(timings.Select(each => each.Whole.TotalMilliseconds)) / steps, 3);
        var wall = Statistics.Median(bare.Zip(shown, (without, with) => (with.Whole / without.Whole) - 1));
        var own = Statistics.Median(shown.Select(each => each.Own / each.Whole));
        return new(name, Milliseconds(bare), Milliseconds(shown), Math.Round(wall, 5), Math.Round(own, 5), steps, bare.Count);
    }

    private static Timing Bare(Preset preset, CancellationToken cancellation) => Time(preset, run =>
    {
        run.Train(cancellation: cancellation);
        return TimeSpan.Zero;
    }, cancellation);

    private static Timing Line(Preset preset, CancellationToken cancellation) => Time(preset, run =>
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes });
        console.Profile.Width = TerminalWidth;
        var (own, clock) = (new Stopwatch(), Stopwatch.StartNew());
        TrainingProgress.Show(console, static _ => { }, run, onTick => run.Train(
            tick =>
            {
                own.Start();
                onTick(tick);
                own.Stop();
            },
            cancellation), TimeProvider.System);
        return own.Elapsed + (Refresh(console, run) * (clock.Elapsed.TotalSeconds * RefreshesASecond));
    }, cancellation);

    // The line is drawn by a thread of its own, around which no clock can be put.
    private static TimeSpan Refresh(IAnsiConsole console, ExperimentRun run)
    {
        var status = new TrainingStatus(run.History[^1], run.Preset.Options.Training.Steps, TimeSpan.FromMinutes(1), null);
        var clock = Stopwatch.StartNew();
        for (var count = 0; count < Refreshes; count++)
        {
            console.Write(ProgressLine.Compose(status, TerminalWidth));
        }

        return clock.Elapsed / Refreshes;
    }

    private static Timing Figure(Preset preset, CancellationToken cancellation) => Time(preset, run =>
    {
        var live = new LiveTraining(run, static figure => ((TrainingFigure)figure!).ToMimeBundle(), TimeProvider.System);
        live.Train(cancellation);
        return live.Spent;
    }, cancellation);

    private static Timing Time(Preset preset, Func<ExperimentRun, TimeSpan> train, CancellationToken cancellation)
    {
        var runs = Directory.CreateTempSubdirectory("artgan-bench-");
        try
        {
            using var run = ExperimentRun.Start(preset, new Workplace { RunsFolder = runs.FullName }, cancellation);
            var clock = Stopwatch.StartNew();
            var own = train(run);
            return new(clock.Elapsed, own);
        }
        finally
        {
            runs.Delete(recursive: true);
        }
    }

    private readonly record struct Timing(TimeSpan Whole, TimeSpan Own);
}
