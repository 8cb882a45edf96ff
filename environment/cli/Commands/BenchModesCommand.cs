using System.Globalization;
using ArtGan.Cli.Benchmarks.Modes;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench modes</c>: how many modes of the data each objective reaches.</summary>
internal sealed class BenchModesCommand() : PresetBenchmark<ModesResult>(
    "modes", "Train on rings and grids of points and count the modes that each objective reaches.", ModesBenchmark.Prefix, "grid25-r3gan")
{
    protected override ModesResult Run(Preset preset, int seeds, int? steps, CancellationToken cancellation) => ModesBenchmark.Run(preset, seeds, steps, cancellation);

    protected override ModesResult Look(string reference, string device, CancellationToken cancellation) => ModesBenchmark.Look(reference, device, cancellation);

    protected override string Describe(ModesResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Name,-36} {result.Modes,6:0.0} of {result.Of} modes  high quality {(result.HighQuality is { } share ? $"{share:0.0%}" : "-"),6}  KL {result.Kl,6:0.000}  each {string.Join(' ', result.Each)}");

    // Networks this small are slower on several threads than on one.
    protected override int RunAll(CommandContext context, IReadOnlyList<Preset> cases, Func<Preset, ModesResult> run)
    {
        var threads = get_num_threads();
        set_num_threads(1);
        try
        {
            return base.RunAll(context, cases, run);
        }
        finally
        {
            set_num_threads(threads);
        }
    }
}
