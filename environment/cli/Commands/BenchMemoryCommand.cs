using System.CommandLine;
using ArtGan.Cli.Benchmarks;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench memory</c>: memory of a loop that disposes nothing.</summary>
internal static class BenchMemoryCommand
{
    public static Command Create()
    {
        var command = new Command("memory", "Watch resident memory over a million small operators without one Dispose.");
        command.Handle(context =>
        {
            foreach (var result in MemoryBenchmark.Run(context.Cancellation))
            {
                context.Result(result, row => FormattableString.Invariant($"{row.Operators,9} operators: {row.LiveTensors,7} live tensors, {row.ResidentMb,7:0.0} MB resident"));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
