using System.CommandLine;
using ArtGan.Cli.Benchmarks.Metrics;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench metrics</c>: features of pictures, and what scores are made of them with.</summary>
internal static class BenchMetricsCommand
{
    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with the same networks in Debian's PyTorch, with the same settings." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var command = new Command("metrics", "Time metrics: features of pictures by each network.") { peer, cases };
        command.Handle(async context =>
        {
            var chosen = MetricsCase.Find(context.Get(cases) ?? []);
            var benchmark = await MetricsBenchmark.CreateAsync(context.Get(peer), context.Cancellation);
            return await BenchmarkReport.RunAsync(
                context, chosen, each => $"{each.Name}: {each.Description}", async each => [await benchmark.RunAsync(each, context.Say, context.Cancellation)]);
        });
        return command;
    }
}
