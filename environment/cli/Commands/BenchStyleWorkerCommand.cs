using System.CommandLine;
using ArtGan.Cli.Benchmarks;
using ArtGan.Cli.Benchmarks.StyleTransfer;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench style-worker CASE</c>: the process in which 'bench style' times one case; not for people.</summary>
internal static class BenchStyleWorkerCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("case");
        var threads = new Option<int>("--threads") { Required = true };
        var weights = new Option<string>("--weights") { Required = true };
        var pictures = new Option<string>("--pictures") { Required = true };
        var command = new Command("style-worker", "Time one case of 'bench style' as standard input asks.") { name, threads, weights, pictures };
        command.Hidden = true;
        command.Handle(context =>
        {
            var styleCase = StyleCase.Find(context.Get(name)!);
            RepeatedRunWorker.Serve(() => new StyleRun(styleCase, context.Get(weights)!, context.Get(pictures)!), context.Get(threads), Console.In, context.Terminal.Out);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
