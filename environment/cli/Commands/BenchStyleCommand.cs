using System.CommandLine;
using ArtGan.Cli.Benchmarks;
using ArtGan.Cli.Benchmarks.StyleTransfer;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench style</c>: whole paintings after Gatys et al., and how memory grows with their size in tiles.</summary>
internal static class BenchStyleCommand
{
    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with the same paintings by a program in Debian's PyTorch, with the same settings." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var command = new Command("style", "Time style transfer: whole paintings, tiles, feed-forward nets.") { peer, cases };
        command.Handle(async context =>
        {
            var chosen = StyleCase.Find(context.Get(cases) ?? []);
            var python = context.Get(peer)
                ? await PythonProgram.FindAsync([PythonProgram.Debian], ["torch", "numpy"], context.Cancellation) ?? throw new UserException("Debian's Python has no PyTorch to compare with; install python3-torch, or leave --peer out.")
                : null;
            using var material = StyleMaterial.Create(chosen.Select(each => each.Size));
            var benchmark = new StyleBenchmark(material, python);
            return await BenchmarkReport.RunAsync(context, chosen, each => $"{each.Name}: {each.Description}", async each => [await benchmark.RunAsync(each, context.Say, context.Cancellation)]);
        });
        return command;
    }
}
