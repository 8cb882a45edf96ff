using System.CommandLine;
using ArtGan.Cli.Sweeps;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary>
/// <c>artgan sweep-trial</c>: the process in which 'sweep' trains one trial; not for people. Standard input holds the
/// work in one line, and its end asks to save and stop, so that no trial outlives its sweep.
/// </summary>
internal static class SweepTrialCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "sweep-trial";

    // The trainer of a sweep that was killed saves before it lets its run go.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(0.5);
    private const int MostTries = 120;

    public static Command Create()
    {
        var command = new Command(Name, "Train one trial of a sweep as standard input asks.") { Hidden = true };
        command.Handle(async context =>
        {
            // Not Console.In, whose asynchronous reads wait.
            using var input = new StreamReader(Console.OpenStandardInput());
            var work = JsonLines.Deserialize<TrialWork>(await input.ReadLineAsync(context.Cancellation) ?? throw new UserException("Standard input holds no work; 'artgan sweep' starts this by itself."));
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
            _ = EndWithInputAsync(input, stop);
            return await TrainAsync(context, work, stop.Token);
        });
        return command;
    }

    private static async Task<int> TrainAsync(CommandContext context, TrialWork work, CancellationToken stop)
    {
        void Tell(TrialMessage message) => context.Terminal.Out.WriteLine(JsonLines.Serialize(message));
        ExperimentRun? run = null;
        try
        {
            run = await OpenAsync(work, new Workplace { RunsFolder = work.RunsFolder, Note = context.Say }, stop);
            Tell(new() { Run = run.Folder.FullPath });
            var told = run.Diagnoses.Count;
            var result = run.Train(
                tick =>
                {
                    Tell(new() { Tick = tick });
                    for (; told < run.Diagnoses.Count; told++)
                    {
                        Tell(new() { Diagnosis = run.Diagnoses[told] });
                    }
                },
                stop);
            Tell(new() { Done = result.Steps });
        }
        catch (OperationCanceledException)
        {
            Tell(new() { Saved = run?.StepsDone ?? 0 });
        }
        finally
        {
            run?.Dispose();
        }

        return ExitCode.Success;
    }

    private static async Task<ExperimentRun> OpenAsync(TrialWork work, Workplace workplace, CancellationToken stop)
    {
        if (work.Run is null)
        {
            var preset = work.Assignments.Aggregate(Preset.Find(work.Preset), (changed, each) => changed.With(each.Option, each.Value));
            return ExperimentRun.Start(preset.With("steps", work.Steps), workplace, stop);
        }

        for (var tries = 0; tries < MostTries && RunFolder.At(work.Run)?.IsLocked() == true; tries++)
        {
            await Task.Delay(BetweenTries, stop);
        }

        return ExperimentRun.Resume(work.Run, work.Steps, workplace, stop);
    }

    private static async Task EndWithInputAsync(StreamReader input, CancellationTokenSource stop)
    {
        while (await input.ReadLineAsync() is not null)
        {
            // Nothing more is asked for.
        }

        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Training has ended by itself.
        }
    }
}
