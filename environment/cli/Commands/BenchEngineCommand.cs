using System.CommandLine;
using ArtGan.Cli.Benchmarks;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench engine</c>: the tensor engine on training steps, style transfer and single operators.</summary>
internal static class BenchEngineCommand
{
    private const int DefaultRepeat = 20;
    private const int MostRepeats = 10_000;

    public static Command Create()
    {
        var peer = new Option<bool>("--peer") { Description = "Alternate with the same work in PyTorch, with the same settings." };
        var frozen = new Option<bool>("--peer-frozen") { Description = "Let the peer, as ours, leave out the discriminator's gradients in a generator step; pytorch/examples computes them." };
        var cases = new Option<string[]>("--case") { Description = "Run this case only; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var repeat = new Option<int>("--repeat") { Description = $"Timings behind each median; {DefaultRepeat} unless told.", DefaultValueFactory = _ => DefaultRepeat };
        var device = new Option<string>("--device") { Description = "cpu, cuda or cuda:1; cpu unless told.", DefaultValueFactory = _ => "cpu" };
        var command = new Command("engine", "Time the tensor engine: training steps, style transfer, single operators.") { peer, frozen, cases, repeat, device };
        command.Handle(async context =>
        {
            if (context.Get(repeat) is < 1 or > MostRepeats)
            {
                throw new UsageException($"--repeat {context.Get(repeat)} is not possible; choose 1 to {MostRepeats}.");
            }

            var place = ComputeDevice.Resolve(context.Get(device)!);
            var chosen = EngineCase.Find(context.Get(cases) ?? [], place);
            var compared = context.Get(peer) || context.Get(frozen) ? await Peer.FindAsync(place, context.Cancellation) : null;
            return await RunAsync(context, new EngineBenchmark(place, context.Get(repeat), compared, context.Get(frozen)), chosen);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, EngineBenchmark benchmark, IReadOnlyList<EngineCase> cases)
    {
        if (benchmark.Peer is { } peer)
        {
            context.Say($"Comparing with PyTorch in {peer.Python}.");
        }

        return await BenchmarkReport.RunAsync(context, cases, each => each.Name, async each => [await benchmark.RunAsync(each, context.Say, context.Cancellation)]);
    }
}
