using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArtGan.Experiments;

/// <summary>What a run has to tell TensorBoard. Times follow from the run's start, so that the same run gives the same bytes.</summary>
/// <param name="started">When the run was started.</param>
internal sealed class RunEvents(DateTimeOffset started)
{
    private readonly double start = started.ToUnixTimeMilliseconds() / 1000.0;
    private double seconds;

    /// <summary>The start that a run's record tells of; 1970 where it tells of none.</summary>
    public static DateTimeOffset Start(JsonElement record) =>
        DateTimeOffset.TryParse(RunFiles.Value(RunFiles.Member(record, "started")) as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started) ? started : DateTimeOffset.UnixEpoch;

    /// <summary>All that a run's folder holds, in the order in which it came about.</summary>
    /// <param name="run">The folder's files.</param>
    public IEnumerable<byte[]> All(RunFiles run)
    {
        // Of one step: measures, what the doctor said of them, pictures, scores.
        List<(long Step, int Order, Func<byte[]?> Make)> later =
        [
            .. run.Stats.Select(line => (StepOf(line), 0, (Func<byte[]?>)(() => Measures(line)))),
            .. run.Diagnoses.Select(line => (StepOf(line), 1, (Func<byte[]?>)(() => Diagnosis(line)))),
            .. run.Folder.Fakes().Where(grid => grid.Step > 0).Select(grid => (grid.Step, 2, (Func<byte[]?>)(() => Grid(grid.Step, grid.Path)))),
            .. run.Scores.Select(line => (StepOf(line), 3, (Func<byte[]?>)(() => Score(line)))),
        ];
        byte[]?[] first = [TensorBoardEvent.Version(start), Options(run.Record), Picture("reals", run.Folder.RealsPath, 0), Grid(0, run.Folder.FakesPath(0))];
        return first.Concat(later.OrderBy(each => each.Step).ThenBy(each => each.Order).Select(each => each.Make())).OfType<byte[]>();
    }

    /// <summary>A line of measures.</summary>
    public byte[] Measures(JsonElement line)
    {
        seconds = RunFiles.Number(RunFiles.Member(line, "seconds")) is { } now && double.IsFinite(now) ? now : seconds;
        return TensorBoardEvent.Scalars(start + seconds, StepOf(line), line.EnumerateObject()
            .Where(measure => measure.Name != "step" && RunFiles.Number(measure.Value) is not null)
            .Select(measure => ($"stats/{measure.Name}", RunFiles.Number(measure.Value)!.Value)));
    }

    /// <summary>A grid of painted pictures.</summary>
    public byte[]? Grid(long step, string path) => Picture("fakes", path, step);

    /// <summary>What the doctor said.</summary>
    public byte[] Diagnosis(JsonElement line)
    {
        string Text(string name) => RunFiles.Value(RunFiles.Member(line, name)) as string ?? "";
        return TensorBoardEvent.Text(start + seconds, StepOf(line), $"doctor/{Text("kind")}", $"{Text("problem")} {Text("advice")}".TrimEnd());
    }

    private static long StepOf(JsonElement line) => RunFiles.Number(RunFiles.Member(line, "step")) is { } step && step is > 0 and < long.MaxValue ? (long)step : 0;

    private byte[]? Score(JsonElement line)
    {
        if (RunFiles.Value(RunFiles.Member(line, "name")) is not string name)
            return null;
        (string Member, string Suffix)[] parts = [("value", ""), ("low", ".low"), ("high", ".high"), ("floor", ".floor")];
        return TensorBoardEvent.Scalars(start + seconds, StepOf(line), parts
            .Select(part => (Tag: $"scores/{name}{part.Suffix}", Value: RunFiles.Number(RunFiles.Member(line, part.Member))))
            .Where(part => part.Value is not null).Select(part => (part.Tag, part.Value!.Value)));
    }

    private byte[] Options(JsonElement record)
    {
        var table = new StringBuilder("| option | value |\n|---|---|\n");
        foreach (var option in RunFiles.Member(record, "options") is { ValueKind: JsonValueKind.Object } options ? options.EnumerateObject() : default)
            table.Append(CultureInfo.InvariantCulture, $"| {option.Name} | {option.Value.ToString().Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return TensorBoardEvent.Text(start, 0, "options", table.ToString());
    }

    // A picture that is gone is no reason to tell nothing.
    private byte[]? Picture(string tag, string path, long step)
    {
        try
        {
            return TensorBoardEvent.Picture(start + (step == 0 ? 0 : seconds), step, tag, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
