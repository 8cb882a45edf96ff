using System.CommandLine;
using System.Diagnostics;
using System.Text;
using ArtGan.Cli.Sweeps;
using ArtGan.Experiments;
using ArtGan.Pages;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan sweep FILE</c>: tries options as a file says, or goes on where it was stopped.</summary>
internal static class SweepCommand
{
    private const int MostWorkers = 256;

    // More threads than these gain a small network less than a second trial beside it.
    private const int ThreadsOfOne = 2;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A sweep's file, or the name of one in experiments/sweeps/.", HelpName = "FILE" };
        var trials = new Option<int?>("--trials") { Description = "Combinations to try, in place of the file's." };
        var workers = new Option<int?>("--workers") { Description = "Trials at the same time." };
        var budget = new Option<double?>("--budget") { Description = "Seconds after which this call saves and ends; the same call later goes on.", HelpName = "SECONDS" };
        var steps = new Option<int?>("--steps") { Description = "Steps of a trial, in place of the file's." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be tried and train nothing." };
        var restart = new Option<bool>("--restart") { Description = "Begin anew; the journal there is is kept beside the new one." };
        var folder = new Option<string?>("--out") { Description = "Where the journal and the page are kept; beside the file unless told.", HelpName = "DIR" };
        var runs = new Option<string>("--runs") { Description = "Where runs are kept; experiments/runs unless told.", HelpName = "DIR", DefaultValueFactory = _ => RunFolder.DefaultRoot };
        var command = new Command("sweep", "Try many options and find the best, or go on with that.") { file, trials, workers, budget, steps, dryRun, restart, folder, runs };
        command.Handle(async context =>
        {
            Check("--trials", context.Get(trials), Sweep.MostTrials);
            Check("--workers", context.Get(workers), MostWorkers);
            Check("--steps", context.Get(steps), int.MaxValue);
            Check("--budget", context.Get(budget), double.MaxValue);
            var sweep = Changed(Sweep.Find(context.Get(file)!), context.Get(trials), context.Get(steps), context.Get(budget));
            if (context.Get(dryRun))
            {
                context.Result(SweepPlan.Of(sweep));
                return ExitCode.Success;
            }

            using var journal = SweepJournal.Open(sweep, context.Get(folder) ?? sweep.DefaultOut, context.Get(restart));
            return await RunAsync(context, sweep, journal, Path.GetFullPath(context.Get(runs)!), context.Get(workers) ?? sweep.Workers, Again(context, file, trials, steps, folder, runs));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, Sweep sweep, SweepJournal journal, string runsFolder, int workers, string again)
    {
        var together = Math.Min(workers > 0 ? workers : Room(sweep), sweep.Trials);
        var display = new SweepDisplay(context, sweep);
        var run = new SweepRun(sweep, journal, new TrialProcess(Math.Max(1, Environment.ProcessorCount / together)), runsFolder, display);
        context.Say($"{sweep.Name}: {run.Trials.Count} trials, {together} at a time; the journal is {Path.Combine(journal.Folder, "trials.jsonl")}");
        foreach (var earlier in journal.Events.Where(each => each.Trial <= run.Trials.Count))
        {
            display.Report(run.Trials[earlier.Trial - 1], earlier);
        }

        var clock = Stopwatch.StartNew();
        try
        {
            await display.ShowAsync(() => run.RunAsync(together, context.Cancellation));
        }
        catch (OperationCanceledException)
        {
            context.Say($"What was begun is saved; go on with '{again}'.");
            throw;
        }
        finally
        {
            new SweepPage(sweep, run.Trials, journal.Events, runsFolder).Write(journal.PagePath, await PlotlyAsync(context));
        }

        var result = SweepResult.Of(sweep, run, clock.Elapsed.TotalSeconds, journal.PagePath, again);
        context.Result(result);
        return result.Failed < result.Trials ? ExitCode.Success
            : throw new UserException($"All {result.Trials} trials of {sweep.Name} failed, the first because: {run.Standings.Ranked[0].Last!.Reason}");
    }

    /// <summary>plotly.js for the page; what cannot be fetched, or is not waited for, is done without.</summary>
    private static async Task<string?> PlotlyAsync(CommandContext context)
    {
        try
        {
            return PlotlyLibrary.Cached() ?? await PlotlyLibrary.FetchAsync(progress: null, context.Cancellation);
        }
        catch (Exception error) when (error is UserException or OperationCanceledException)
        {
            context.Say($"The page has drawings in place of charts: plotly.js is not at hand ({error.Message.TrimEnd('.')}).");
            return null;
        }
    }

    private static Sweep Changed(Sweep sweep, int? trials, int? steps, double? budget)
    {
        sweep = trials is { } count ? sweep.WithTrials(count) : sweep;
        sweep = steps is { } total ? sweep with { Steps = total, Preset = sweep.Preset.With("steps", total) } : sweep;
        return budget is { } seconds ? sweep with { Budget = sweep.Budget with { Seconds = seconds } } : sweep;
    }

    /// <summary>How many trials the machine has room for; a GPU, which one trial may fill, has room for one.</summary>
    private static int Room(Sweep sweep) =>
        ComputeDevice.Resolve(sweep.Preset.Options.Device).type == DeviceType.CPU ? Math.Max(1, Environment.ProcessorCount / ThreadsOfOne) : 1;

    private static void Check(string name, double? value, double most)
    {
        if (value is { } given && !(given > 0 && given <= most))
        {
            throw new UsageException(FormattableString.Invariant($"{name} {given} is not possible; choose {(most < int.MaxValue ? FormattableString.Invariant($"1 to {most}") : "more than 0")}."));
        }
    }

    private static string Again(CommandContext context, Argument<string> file, Option<int?> trials, Option<int?> steps, Option<string?> folder, Option<string> runs)
    {
        var command = new StringBuilder($"artgan sweep {SweepTrial.Quoted(context.Get(file)!)}");
        void Add(string name, object? value)
        {
            if (value is not null)
            {
                command.Append(' ').Append(name).Append(' ').Append(SweepTrial.Quoted(FormattableString.Invariant($"{value}")));
            }
        }

        Add(trials.Name, context.Get(trials));
        Add(steps.Name, context.Get(steps));
        Add(folder.Name, context.Get(folder));
        Add(runs.Name, context.Get(runs) == RunFolder.DefaultRoot ? null : context.Get(runs));
        return command.ToString();
    }
}
