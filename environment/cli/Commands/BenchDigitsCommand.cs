using System.Globalization;
using ArtGan.Cli.Benchmarks.Digits;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan bench digits</c>: what the digit classifier says of each preset's digits.</summary>
internal sealed class BenchDigitsCommand() : PresetBenchmark<DigitsResult>(
    "digits", "Train the MNIST presets and let the digit classifier judge what they paint.", DigitsBenchmark.Prefix, "r3gan")
{
    protected override DigitsResult Run(Preset preset, int seeds, int? steps, CancellationToken cancellation)
    {
        using var benchmark = new DigitsBenchmark(cancellation);
        return benchmark.Run(preset, seeds, steps, cancellation);
    }

    protected override DigitsResult Look(string reference, string device, CancellationToken cancellation)
    {
        using var benchmark = new DigitsBenchmark(cancellation);
        return benchmark.Look(reference, device);
    }

    protected override string Describe(DigitsResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Name,-20} confidence {result.Confidence:0.0%} (real {result.RealConfidence:0.0%})  classes {result.SmallestClass:0.0%} to {result.LargestClass:0.0%}  precision {result.Precision:0.0%}  recall {result.Recall:0.0%}  {result.Seconds:0} s  each {string.Join(' ', result.Each)}");
}
