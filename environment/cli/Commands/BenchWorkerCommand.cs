using System.CommandLine;
using ArtGan.Cli.Benchmarks;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench worker CASE</c>: the process in which 'bench engine' times one case; not for people.</summary>
internal static class BenchWorkerCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("case");
        var device = new Option<string>("--device") { Required = true };
        var threads = new Option<int>("--threads") { Required = true };
        var command = new Command("worker", "Time one case as standard input asks.") { name, device, threads };
        command.Hidden = true;
        command.Handle(context =>
        {
            EngineWorker.Serve(EngineCase.Find(context.Get(name)!), ComputeDevice.Resolve(context.Get(device)!), context.Get(threads), Console.In, context.Terminal.Out);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
