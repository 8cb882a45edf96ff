using System.Globalization;
using System.Text;
using System.Text.Json;
using ArtGan.Training;

namespace ArtGan.Experiments.Live;

/// <summary>Where a run stands, in one line.</summary>
/// <param name="Tick">What was measured last.</param>
/// <param name="Total">Steps in all.</param>
/// <param name="Left">The time left; null where nobody knows.</param>
/// <param name="Said">What the training doctor said last; null where nothing.</param>
internal sealed record TrainingStatus(TrainingTick Tick, long Total, TimeSpan? Left, Diagnosis? Said)
{
    private const string Between = "  ";

    /// <summary>The steps done, as a share of all.</summary>
    public double Share => Total > 0 ? Math.Clamp((double)Tick.Step / Total, 0, 1) : 1;

    /// <summary>
    /// The line: what matters most first, and as much of it as there is room for. Numbers keep their width, so that
    /// nothing moves while they change.
    /// </summary>
    /// <param name="width">Characters there are.</param>
    public string Line(int width)
    {
        var line = new StringBuilder();
        foreach (var part in Parts())
        {
            if (line.Length == 0)
            {
                line.Append(part.AsSpan(0, Math.Clamp(width, 0, part.Length)));
            }
            else if (line.Length + Between.Length + part.Length <= width)
            {
                line.Append(Between).Append(part);
            }
        }

        return line.ToString();
    }

    /// <summary>A time left, in as few characters as say it.</summary>
    public static string Time(TimeSpan time) => time.TotalDays >= 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days")
        : time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    private IEnumerable<string> Parts()
    {
        var total = Total.ToString(CultureInfo.InvariantCulture);
        var kimg = Tick.Step > 0 ? Tick.Kimg / Tick.Step * Total : Tick.Kimg;
        yield return $"step {Tick.Step.ToString(CultureInfo.InvariantCulture).PadLeft(total.Length)}/{total}";
        yield return $"{Number(Tick.Kimg).PadLeft(Number(kimg).Length)} kimg";
        if (Left is { } left)
        {
            yield return $"{Time(left),7} left";
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
