using System.Globalization;
using System.Text.Json;
using ArtGan.Training;

namespace ArtGan.Experiments.Live;

/// <summary>Where a run stands, in one line.</summary>
/// <param name="Tick">What was measured last.</param>
/// <param name="Total">Steps in all.</param>
/// <param name="Left">The time left; null where nobody knows.</param>
/// <param name="Said">What the training doctor said last; null where nothing.</param>
internal sealed record TrainingStatus(TrainingTick Tick, long Total, TimeSpan? Left, Diagnosis? Said) : IProgressStatus
{
    /// <inheritdoc/>
    public double Share => StatusText.Share(Tick.Step, Total);

    /// <inheritdoc/>
    public string Line(int width) => StatusText.Join(Parts(), width);

    private IEnumerable<string> Parts()
    {
        var kimg = Tick.Step > 0 ? Tick.Kimg / Tick.Step * Total : Tick.Kimg;
        yield return StatusText.Steps(Tick.Step, Total);
        yield return $"{Number(Tick.Kimg).PadLeft(Number(kimg).Length)} kimg";
        if (Left is { } left)
        {
            yield return StatusText.Left(left);
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{Tick.ImagesPerSecond,5:0} images/s");
        yield return string.Create(CultureInfo.InvariantCulture, $"loss D {Tick.LossD,5:0.00} G {Tick.LossG,5:0.00}");
        yield return string.Create(CultureInfo.InvariantCulture, $"D(x) {Tick.DReal,4:0.00} D(G(z)) {Tick.DFake,4:0.00}");
        if (Said is not null)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"doctor: {Words(Said.Kind)} at {Said.Step}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"right real {100 * Tick.RealRight,3:0}% fake {100 * Tick.FakeRight,3:0}%");
        if (Tick.Diversity is { } diversity)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"diversity {100 * diversity,3:0}%");
        }
    }

    private static string Number(double kimg) => kimg.ToString(kimg >= 1000 ? "0" : "0.0", CultureInfo.InvariantCulture);

    private static string Words(DiagnosisKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()).Replace('_', ' ');
}
