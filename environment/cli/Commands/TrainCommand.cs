using System.CommandLine;
using System.Globalization;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan train PRESET</c>: trains a preset in a run folder of its own, or goes on with a run.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var preset = new Argument<string?>("preset") { Description = "A name from 'artgan train --list', or a preset file.", HelpName = "PRESET", DefaultValueFactory = _ => null };
        var set = new Option<string[]>("--set") { Description = "Change an option, as in --set batch=32; may be repeated.", HelpName = "name=value", DefaultValueFactory = _ => [] };
        var steps = new Option<int?>("--steps") { Description = "Steps in total, also with --resume." };
        var seed = new Option<int?>("--seed") { Description = "Where all random numbers come from." };
        var device = new Option<string?>("--device") { Description = "auto, cpu, cuda or cuda:1." };
        var resume = new Option<string?>("--resume") { Description = "Go on with a run: its folder, its number, or latest.", HelpName = "RUN" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show every option and train nothing." };
        var tensorBoard = new Option<bool>("--tensorboard") { Description = "Write an event file for TensorBoard in the run's folder as well." };
        var list = new Option<bool>("--list") { Description = "List the presets." };
        var command = new Command("train", "Train a preset, or go on with a run.") { preset, set, steps, seed, device, resume, dryRun, tensorBoard, list };
        command.Handle(async context =>
        {
            var name = context.Get(preset);
            if (context.Get(list))
            {
                ListPresets(context);
                return ExitCode.Success;
            }

            var assignments = Assignments(context, set, steps, seed, device);
            if (context.Get(resume) is { } reference)
            {
                CheckFits(reference, name, assignments);
                return await ResumeAsync(context, reference, Total(assignments), context.Get(dryRun), context.Get(tensorBoard));
            }

            if (name is null)
            {
                throw new UsageException("Name a preset from 'artgan train --list', or a run with --resume.");
            }

            var chosen = assignments.Aggregate(Preset.Find(name), (changed, assignment) => changed.With(assignment.Name, assignment.Value));
            chosen.Options.Validated();
            if (context.Get(dryRun))
            {
                ShowOptions(context, chosen);
                return ExitCode.Success;
            }

            using var run = await DataProgress.ShowAsync(context, progress =>
                Task.FromResult(ExperimentRun.Start(chosen, Workplace(context, progress, context.Get(tensorBoard)), context.Cancellation)));
            return Train(context, run);
        });
        return command;
    }

    // The command that started a run may be repeated with --resume; what it says must be what the run has.
    private static void CheckFits(string reference, string? presetName, List<(string Name, string Value)> assignments)
    {
        if (presetName is null && assignments.All(assignment => assignment.Name == "steps"))
        {
            return;
        }

        var folder = RunFolder.Find(reference, RunFolder.DefaultRoot);
        var preset = RunRecord.Read(folder).Preset;
        if (presetName is not null && presetName != preset.Name)
        {
            throw new UsageException($"{folder.Name} was started from the preset '{preset.Name}', not '{presetName}'; leave the preset out, or start a new run.");
        }

        foreach (var (option, value) in assignments.Where(assignment => assignment.Name != "steps"))
        {
            if (preset.With(option, value).Options != preset.Options)
            {
                throw new UsageException($"{folder.Name} has {option}={preset.OptionValues[option]}, and a resumed run keeps its options, all but the steps; leave {option} out, or start a new run.");
            }
        }
    }

    // The last word on the steps counts, whether it came with --steps or with --set.
    private static int? Total(List<(string Name, string Value)> assignments) =>
        assignments.FindLast(assignment => assignment.Name == "steps").Value is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) ? steps
        : throw new UsageException($"'{text}' is no number of steps; write for example --steps 4000.");

    private static async Task<int> ResumeAsync(CommandContext context, string reference, int? steps, bool dryRun, bool tensorBoard)
    {
        if (dryRun)
        {
            var preset = RunRecord.Read(RunFolder.Find(reference, RunFolder.DefaultRoot)).Preset;
            ShowOptions(context, steps is { } total ? preset.With("steps", total) : preset);
            return ExitCode.Success;
        }

        using var run = await DataProgress.ShowAsync(context, progress =>
            Task.FromResult(ExperimentRun.Resume(reference, steps, Workplace(context, progress, tensorBoard), context.Cancellation)));
        return Train(context, run);
    }

    private static Workplace Workplace(CommandContext context, DataProgress progress, bool tensorBoard) =>
        new() { FetchProgress = progress, PreparationProgress = progress, Note = context.Say, TensorBoard = tensorBoard };

    private static int Train(CommandContext context, ExperimentRun run)
    {
        context.Say($"{run.Preset.Name} in {run.Folder.FullPath}, from step {run.StepsDone} to {run.Preset.Options.Training.Steps}");
        Warn(context, run.Preset);
        RunResult result;
        try
        {
            result = TrainingProgress.Show(context, run, onTick => run.Train(onTick, context.Cancellation));
        }
        catch (OperationCanceledException)
        {
            context.Say($"Saved at step {run.StepsDone}; go on with 'artgan train --resume {run.Folder.Number}'.");
            throw;
        }

        context.Result(result, done => string.Create(
            CultureInfo.InvariantCulture,
            $"{Told(done)}{done.Steps} steps in {done.Seconds:0.0} s ({done.ImagesPerSecond:0} images/s): {done.Run}\nReport: {run.Folder.ReportPath}\nWeights: {done.WeightsSha256}"));
        return ExitCode.Success;
    }

    private static string Told(RunResult done) => string.Concat(done.Diagnoses.Select(diagnosis => $"{diagnosis}\n"));

    private static void Warn(CommandContext context, Preset preset)
    {
        foreach (var warning in CombinationRules.Warnings(preset.Options))
        {
            context.Say($"Warning: {warning}");
        }
    }

    private static List<(string Name, string Value)> Assignments(
        CommandContext context, Option<string[]> set, Option<int?> steps, Option<int?> seed, Option<string?> device)
    {
        var assignments = new List<(string Name, string Value)>();
        foreach (var assignment in context.Get(set) ?? [])
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            assignments.Add(equals > 0
                ? (assignment[..equals].Trim(), assignment[(equals + 1)..])
                : throw new UsageException($"--set {assignment} sets no option; write --set name=value, for example --set batch=32."));
        }

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                assignments.Add((name, value));
            }
        }

        Add("steps", context.Get(steps)?.ToString(CultureInfo.InvariantCulture));
        Add("seed", context.Get(seed)?.ToString(CultureInfo.InvariantCulture));
        Add("device", context.Get(device));
        return assignments;
    }

    private static void ListPresets(CommandContext context)
    {
        foreach (var each in Preset.List())
        {
            context.Result(PresetRow.Of(each), row => row.ToString());
        }
    }

    private static void ShowOptions(CommandContext context, Preset preset)
    {
        var size = PresetSize.Of(preset);
        Warn(context, preset);
        context.Result(
            new DryRun(
                preset.Name, preset.Options.Size, preset.Options.Training.Batch, size.GeneratorParameters, size.DiscriminatorParameters,
                preset.OriginalData, preset.StandIn, preset.OptionValues),
            shown => string.Create(CultureInfo.InvariantCulture, $"{shown.Preset}: generator {shown.GeneratorParameters:N0} parameters, discriminator {shown.DiscriminatorParameters:N0}\n{string.Join('\n', shown.Options.Select(option => $"  {option.Key,-24} {option.Value}"))}"));
    }
}
