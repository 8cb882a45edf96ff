using System.CommandLine;
using ArtGan.Cli.Benchmarks;
using ArtGan.Cli.Benchmarks.Metrics;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench metrics</c>: features of pictures, and what scores are made of them with.</summary>
internal static class BenchMetricsCommand
{
    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with the same networks in Debian's PyTorch, with the same settings." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var command = new Command("metrics", "Time metrics: features of pictures by each network, and a leader board of many runs.") { peer, cases };
        command.Handle(async context =>
        {
            var names = context.Get(cases) ?? [];
            IReadOnlyList<MetricsCase> chosen = names is [LeaderBoardCase.Name] ? [] : MetricsCase.Find([.. names.Where(name => name != LeaderBoardCase.Name)]);
            var benchmark = await MetricsBenchmark.CreateAsync(context.Get(peer) && chosen.Count > 0, context.Cancellation);
            List<(string Title, Func<Task<IReadOnlyList<BenchmarkResult>>> Run)> work = [.. chosen.Select(each =>
                ($"{each.Name}: {each.Description}", (Func<Task<IReadOnlyList<BenchmarkResult>>>)(async () => [await benchmark.RunAsync(each, context.Say, context.Cancellation)])))];
            if (names.Length == 0 || names.Contains(LeaderBoardCase.Name))
                work.Add(($"{LeaderBoardCase.Name}: {LeaderBoardCase.Description}", () => Task.FromResult(LeaderBoardCase.Run(LeaderBoardCase.Runs, context.Cancellation))));
            return await BenchmarkReport.RunAsync(context, work, each => each.Title, each => each.Run());
        });
        return command;
    }
}
