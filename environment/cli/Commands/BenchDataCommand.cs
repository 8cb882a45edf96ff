using System.CommandLine;
using ArtGan.Cli.Benchmarks.Data;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench data</c>: preparing pictures, reading batches, opening packed sets, and the memory that takes.</summary>
internal static class BenchDataCommand
{
    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with torchvision's ImageFolder, PIL and two loader processes." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var command = new Command("data", "Time pictures: preparing files, reading batches, opening packed sets; and watch memory.") { peer, cases };
        command.Handle(async context =>
        {
            var chosen = DataCase.Find(context.Get(cases) ?? []);
            using var benchmark = await DataBenchmark.CreateAsync(context.Get(peer), context.Cancellation);
            return await BenchmarkReport.RunAsync(context, chosen, each => $"{each.Name}: {each.Description}", each => benchmark.RunAsync(each, context.Say, context.Cancellation));
        });
        return command;
    }
}
