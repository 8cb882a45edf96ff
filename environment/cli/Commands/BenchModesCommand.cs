using System.CommandLine;
using System.Globalization;
using ArtGan.Cli.Benchmarks.Modes;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench modes</c>: how many modes of the data each objective reaches.</summary>
internal static class BenchModesCommand
{
    private const int DefaultSeeds = 3, MostSeeds = 100;

    public static Command Create()
    {
        var filter = new Option<string>("--filter") { Description = "Run the cases whose names contain this, such as grid25-r3gan.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var seeds = new Option<int>("--seeds") { Description = $"Runs of each case, from seed 1 on; {DefaultSeeds} unless told.", DefaultValueFactory = _ => DefaultSeeds };
        var steps = new Option<int?>("--steps") { Description = "Steps of each run in place of its preset's." };
        var run = new Option<string?>("--run") { Description = "Train nothing and look at a run: its folder, its number, or latest.", HelpName = "RUN" };
        var device = new Option<string>("--device") { Description = "cpu, cuda or cuda:1; cpu unless told.", DefaultValueFactory = _ => "cpu" };
        var command = new Command("modes", "Train on rings and grids of points and count the modes that each objective reaches.") { filter, seeds, steps, run, device };
        command.Handle(context =>
        {
            if (context.Get(seeds) is < 1 or > MostSeeds)
            {
                throw new UsageException($"--seeds {context.Get(seeds)} is not possible; choose 1 to {MostSeeds}.");
            }

            if (context.Get(run) is { } reference)
            {
                Show(context, ModesBenchmark.Look(reference, context.Get(device)!, context.Cancellation));
                return Task.FromResult(ExitCode.Success);
            }

            var cases = ModesBenchmark.Find(context.Get(filter)!);
            var threads = get_num_threads();
            // Networks this small are slower on several threads than on one.
            set_num_threads(1);
            try
            {
                return Task.FromResult(RunAll(context, cases, each => ModesBenchmark.Run(each.With("device", context.Get(device)!), context.Get(seeds), context.Get(steps), context.Cancellation)));
            }
            finally
            {
                set_num_threads(threads);
            }
        });
        return command;
    }

    private static int RunAll(CommandContext context, IReadOnlyList<Preset> cases, Func<Preset, ModesResult> run)
    {
        var exitCode = ExitCode.Success;
        foreach (var each in cases)
        {
            context.Say($"{each.Name} ...");
            try
            {
                Show(context, run(each));
            }
            catch (UserException error)
            {
                context.Say($"{each.Name}: {error.Message}");
                exitCode = ExitCode.Failure;
            }
        }

        return exitCode;
    }

    private static void Show(CommandContext context, ModesResult result) => context.Result(result, row => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Name,-36} {row.Modes,6:0.0} of {row.Of} modes  high quality {(row.HighQuality is { } share ? $"{share:0.0%}" : "-"),6}  KL {row.Kl,6:0.000}  each {string.Join(' ', row.Each)}"));
}
