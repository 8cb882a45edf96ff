using System.CommandLine;
using ArtGan.Cli.Benchmarks.Data;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench data-worker CASE</c>: the process in which 'bench data' times one case; not for people.</summary>
internal static class BenchDataWorkerCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("case");
        var folder = new Option<string>("--folder") { Required = true };
        var command = new Command("data-worker", "Time one case of 'bench data' as standard input asks.") { name, folder };
        command.Hidden = true;
        command.Handle(context =>
        {
            DataWorker.Serve(DataCase.Find(context.Get(name)!), new DataFiles(context.Get(folder)!), Console.In, context.Terminal.Out);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
