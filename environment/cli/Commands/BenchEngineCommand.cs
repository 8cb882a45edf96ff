using System.CommandLine;
using System.Globalization;
using ArtGan.Cli.Benchmarks;
using ArtGan.Experiments;
using Spectre.Console;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench engine</c>: the tensor engine on training steps, style transfer and single operators.</summary>
internal static class BenchEngineCommand
{
    private const int DefaultRepeat = 20;
    private const int MostRepeats = 10_000;

    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with the same work in PyTorch, with the same settings." };
        var frozen = new Option<bool>("--peer-frozen") { Description = "Let the peer, as ours, leave out the discriminator's gradients in a generator step; pytorch/examples computes them." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var repeat = new Option<int>("--repeat") { Description = $"Timings behind each median; {DefaultRepeat} unless told.", DefaultValueFactory = _ => DefaultRepeat };
        var device = new Option<string>("--device") { Description = "cpu, cuda or cuda:1; cpu unless told.", DefaultValueFactory = _ => "cpu" };
        var command = new Command("engine", "Time the tensor engine: training steps, style transfer, single operators.") { peer, frozen, cases, repeat, device };
        command.Handle(async context =>
        {
            if (context.Get(repeat) is < 1 or > MostRepeats)
            {
                throw new UsageException($"--repeat {context.Get(repeat)} is not possible; choose 1 to {MostRepeats}.");
            }

            var chosen = EngineCase.Find(context.Get(cases) ?? []);
            var place = ComputeDevice.Resolve(context.Get(device)!);
            var compared = context.Get(peer) || context.Get(frozen) ? await Peer.FindAsync(place, context.Cancellation) : null;
            return await RunAsync(context, new EngineBenchmark(place, context.Get(repeat), compared, context.Get(frozen)), chosen);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, EngineBenchmark benchmark, IReadOnlyList<EngineCase> cases)
    {
        if (benchmark.Peer is { } peer)
        {
            context.Say($"Comparing with PyTorch in {peer.Python}.");
        }

        var results = new List<EngineResult>();
        var skipped = new List<SkippedCase>();
        foreach (var each in cases)
        {
            if (EngineBenchmark.Obstacle(each) is { } obstacle)
            {
                skipped.Add(new SkippedCase(each.Name, obstacle));
                if (context.Json)
                {
                    context.Result(skipped[^1]);
                }

                continue;
            }

            context.Say($"{each.Name} ...");
            try
            {
                results.Add(await benchmark.RunAsync(each, context.Say, context.Cancellation));
            }
            catch (UserException error)
            {
                // The other cases can still be had.
                context.Say(error.Message);
                continue;
            }

            if (context.Json)
            {
                context.Result(results[^1]);
            }
        }

        var ratios = results.Select(result => result.Ratio).OfType<double>().ToList();
        double? mean = ratios.Count > 0 ? Statistics.GeometricMean(ratios) : null;
        if (!context.Json)
        {
            context.Terminal.WriteResult(Table(results, skipped, mean));
        }
        else if (mean is { } ratio)
        {
            context.Say(string.Create(CultureInfo.InvariantCulture, $"Geometric mean of the ratios: {ratio:0.000}"));
        }

        return results.Count + skipped.Count == cases.Count ? ExitCode.Success : ExitCode.Failure;
    }

    private static Table Table(IReadOnlyList<EngineResult> results, IReadOnlyList<SkippedCase> skipped, double? mean)
    {
        var table = new Table().RoundedBorder().AddColumn("case");
        foreach (var heading in (string[])["ours ms", "peer ms", "ours / peer", "ours MB", "peer MB", "n"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var result in results)
        {
            table.AddRow(
                result.Name, Milliseconds(result.OursMs), Milliseconds(result.PeerMs), Text(result.Ratio, "0.00"),
                Text(result.OursMb, "0"), Text(result.PeerMb, "0"), $"{result.N}");
        }

        foreach (var each in skipped)
        {
            table.AddRow(Markup.Escape(each.Name), Markup.Escape($"skipped: {each.Skipped}"));
        }

        return mean is null ? table : table.AddRow("geometric mean", "", "", Text(mean, "0.00"));
    }

    private static string Milliseconds(double? value) => Text(value, value < 1 ? "0.00000" : value < 100 ? "0.00" : "0");

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
