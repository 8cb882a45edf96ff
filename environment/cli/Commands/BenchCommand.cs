using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench</c>: the benchmarks; alone it lists them.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        Command[] benchmarks = [BenchEngineCommand.Create(), BenchKernelCommand.Create(), BenchDataCommand.Create(), BenchMemoryCommand.Create(), BenchMetricsCommand.Create(), BenchStyleCommand.Create(), new BenchModesCommand().Create(), new BenchDigitsCommand().Create(), BenchProgressCommand.Create()];
        var command = new Command("bench", "Measure how fast this machine works, alone or against PyTorch, IPython and torchvision.") { BenchWorkerCommand.Create(), BenchDataWorkerCommand.Create(), BenchMetricsWorkerCommand.Create(), BenchStyleWorkerCommand.Create() };
        foreach (var benchmark in benchmarks)
        {
            command.Add(benchmark);
        }

        command.Handle(context =>
        {
            foreach (var benchmark in benchmarks)
            {
                context.Result(new BenchmarkRow(benchmark.Name, benchmark.Description!), row => $"{row.Name,-10} {row.Description}");
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>One benchmark in the list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it measures.</param>
internal sealed record BenchmarkRow(string Name, string Description);
