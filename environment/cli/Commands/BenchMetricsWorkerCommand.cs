using System.CommandLine;
using ArtGan.Cli.Benchmarks;
using ArtGan.Cli.Benchmarks.Metrics;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench metrics-worker CASE</c>: the process in which 'bench metrics' times one case; not for people.</summary>
internal static class BenchMetricsWorkerCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("case");
        var threads = new Option<int>("--threads") { Required = true };
        var command = new Command("metrics-worker", "Time one case of 'bench metrics' as standard input asks.") { name, threads };
        command.Hidden = true;
        command.Handle(context =>
        {
            RepeatedRunWorker.Serve(MetricsCase.Find(context.Get(name)!).Open, context.Get(threads), Console.In, context.Terminal.Out);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
