using System.CommandLine;
using ArtGan.Cli.Benchmarks.Presets;
using ArtGan.Cli.Benchmarks.Progress;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench progress</c>: what the live line and the live figure cost.</summary>
internal static class BenchProgressCommand
{
    public static Command Create()
    {
        var preset = new Option<string>("--preset") { Description = "The preset to train.", DefaultValueFactory = _ => "mnist-dcgan" };
        var steps = new Option<int>("--steps") { Description = "Steps of each run.", DefaultValueFactory = _ => 400 };
        var rounds = new Option<int>("--rounds") { Description = "How often each side trains.", DefaultValueFactory = _ => 3 };
        var device = new Option<string>("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };
        var command = new Command("progress", "Train with and without progress shown, in turns, and compare the time of a step.") { preset, steps, rounds, device };
        command.Handle(context =>
        {
            var bare = PresetTraining.Bare(Preset.Find(context.Get(preset)!), GeneratorOptions.Whole(context, steps, 20, 1_000_000)).With("device", context.Get(device)!);
            foreach (var result in ProgressBenchmark.Run(bare, GeneratorOptions.Whole(context, rounds, 1, 100), context.Cancellation))
            {
                context.Result(result, row => FormattableString.Invariant($"{row.Name,-16} {row.BareMs,8:0.00} ms a step without, {row.ShownMs,8:0.00} with ({row.WallShare:+0.0%;-0.0%}); {row.OwnShare:0.00%} of the time was spent in showing"));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
