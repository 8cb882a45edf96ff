using System.CommandLine;
using ArtGan.Cli.Benchmarks.Presets;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary>A benchmark whose cases are presets: each is trained from several seeds, or a run that exists is looked at.</summary>
/// <typeparam name="TResult">What is found of a case.</typeparam>
internal abstract class PresetBenchmark<TResult>(string name, string description, string prefix, string example)
{
    private const int DefaultSeeds = 3, MostSeeds = 100;

    /// <summary>The command.</summary>
    public Command Create()
    {
        var filter = new Option<string>("--filter") { Description = $"Run the cases whose names contain this, such as {example}.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var seeds = new Option<int>("--seeds") { Description = $"Runs of each case, from seed 1 on; {DefaultSeeds} unless told.", DefaultValueFactory = _ => DefaultSeeds };
        var steps = new Option<int?>("--steps") { Description = "Steps of each run in place of its preset's." };
        var run = new Option<string?>("--run") { Description = "Train nothing and look at a run: its folder, its number, or latest.", HelpName = "RUN" };
        var device = new Option<string>("--device") { Description = "cpu, cuda or cuda:1; cpu unless told.", DefaultValueFactory = _ => "cpu" };
        var command = new Command(name, description) { filter, seeds, steps, run, device };
        command.Handle(context =>
        {
            if (context.Get(seeds) is < 1 or > MostSeeds)
            {
                throw new UsageException($"--seeds {context.Get(seeds)} is not possible; choose 1 to {MostSeeds}.");
            }

            if (context.Get(run) is { } reference)
            {
                context.Result(Look(reference, context.Get(device)!, context.Cancellation), Describe);
                return Task.FromResult(ExitCode.Success);
            }

            var cases = PresetTraining.Find(name, prefix, context.Get(filter)!);
            return Task.FromResult(RunAll(context, cases, each => Run(each.With("device", context.Get(device)!), context.Get(seeds), context.Get(steps), context.Cancellation)));
        });
        return command;
    }

    /// <summary>Trains a case.</summary>
    protected abstract TResult Run(Preset preset, int seeds, int? steps, CancellationToken cancellation);

    /// <summary>Looks at a run.</summary>
    protected abstract TResult Look(string reference, string device, CancellationToken cancellation);

    /// <summary>What was found, in one line.</summary>
    protected abstract string Describe(TResult result);

    /// <summary>Runs cases one after the other; one that fails does not stop the others.</summary>
    protected virtual int RunAll(CommandContext context, IReadOnlyList<Preset> cases, Func<Preset, TResult> run)
    {
        var exitCode = ExitCode.Success;
        foreach (var each in cases)
        {
            context.Say($"{each.Name} ...");
            try
            {
                context.Result(run(each), Describe);
            }
            catch (UserException error)
            {
                context.Say($"{each.Name}: {error.Message}");
                exitCode = ExitCode.Failure;
            }
        }

        return exitCode;
    }
}
