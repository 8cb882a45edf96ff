using System.CommandLine;
using ArtGan.Cli.Benchmarks;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench kernel</c>: our Jupyter kernel as a front-end sees it.</summary>
internal static class BenchKernelCommand
{
    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with the same requests to IPython's kernel." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var command = new Command("kernel", "Time the Jupyter kernel: start, cells, completion, much output, a thousand cells.") { peer, cases };
        command.Handle(async context =>
        {
            var chosen = KernelCase.Find(context.Get(cases) ?? []);
            var benchmark = await KernelBenchmark.CreateAsync(context.Get(peer), context.Cancellation);
            return await BenchmarkReport.RunAsync(context, chosen, each => $"{each.Name}: {each.Description}", each => benchmark.RunAsync(each, context.Say, context.Cancellation));
        });
        return command;
    }
}
