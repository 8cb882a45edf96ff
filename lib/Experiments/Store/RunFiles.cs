using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArtGan.Experiments;

/// <summary>What the files of a run's folder say, as far as they can be read.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Record">The content of <c>run.json</c>; an empty object where it cannot be read.</param>
/// <param name="Stats">The lines of <c>stats.jsonl</c>.</param>
/// <param name="Scores">The lines of <c>metrics.jsonl</c>.</param>
/// <param name="Diagnoses">The lines of <c>diagnoses.jsonl</c>.</param>
/// <param name="Problem">What is wrong with the folder; null where nothing is.</param>
internal sealed record RunFiles(
    RunFolder Folder, JsonElement Record, IReadOnlyList<JsonElement> Stats, IReadOnlyList<JsonElement> Scores, IReadOnlyList<JsonElement> Diagnoses, string? Problem)
{
    /// <summary>Ends the fingerprint of a folder whose number another run has too.</summary>
    public const string DoubleMark = " double";

    private static readonly JsonElement Nothing = JsonElement.Parse("{}"u8);

    /// <summary>A text that is another one when a file has changed.</summary>
    public static string Fingerprint(RunFolder folder)
    {
        var text = new StringBuilder(160);
        foreach (var path in (ReadOnlySpan<string>)[folder.RecordPath, folder.StatsPath, folder.MetricsPath, folder.DiagnosesPath])
        {
            var file = new FileInfo(path);
            if (file.Exists)
                text.Append(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks} ");
            else
                text.Append("- ");
        }

        return text.ToString(0, text.Length - 1);
    }

    /// <summary>A folder of which nothing is taken in.</summary>
    public static RunFiles Broken(RunFolder folder, string problem) => new(folder, Nothing, [], [], [], problem);

    /// <summary>Reads a run. A broken folder is one with a problem, not an error.</summary>
    public static RunFiles Read(RunFolder folder)
    {
        try
        {
            var record = JsonElement.Parse(Content(folder.RecordPath));
            if (record.ValueKind != JsonValueKind.Object)
                return Broken(folder, $"{Path.GetFileName(folder.RecordPath)} cannot be read (it is not an object)");
            var problems = new List<string>();
            if (Member(record, "preset").ValueKind != JsonValueKind.String)
                problems.Add($"{Path.GetFileName(folder.RecordPath)} names no preset");
            return new(folder, record, Lines(folder.StatsPath, problems), Lines(folder.MetricsPath, problems), Lines(folder.DiagnosesPath, problems), problems.Count == 0 ? null : string.Join("; ", problems));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return Broken(folder, error is FileNotFoundException ? "run.json is missing" : $"run.json cannot be read ({error.Message.TrimEnd('.')})");
        }
    }

    /// <summary>A member of an object; undefined where there is none, or no object.</summary>
    public static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A value as SQLite keeps it: a whole number, a number, a text, or null.</summary>
    public static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True => 1L,
        JsonValueKind.False => 0L,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        // How numbers that JSON cannot write are written.
        JsonValueKind.String => Text(value) switch { "NaN" => null, "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, var text => text },
        _ => value.GetRawText(),
    };

    /// <summary>A value as a number; null where it is none.</summary>
    public static double? Number(JsonElement value) => Value(value) switch { long whole => whole, double number => number, _ => null };

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return value.GetRawText();
        }
    }

    // A process that was killed leaves half a line, at the end or, where another went on, in the middle; the others count.
    private static List<JsonElement> Lines(string path, List<string> problems)
    {
        var lines = new List<JsonElement>();
        if (!File.Exists(path))
            return lines;
        var rest = Content(path).AsSpan();
        var broken = new List<int>();
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            try
            {
                if (line.Trim(" \t\r"u8).IsEmpty)
                    continue;
                if (JsonElement.Parse(line) is { ValueKind: JsonValueKind.Object } values)
                    lines.Add(values);
            }
            catch (JsonException)
            {
                broken.Add(number);
            }
        }

        if (broken.Count > 0)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} has {(broken.Count == 1 ? $"a broken line ({broken[0]}), and its" : $"{broken.Count} broken lines (the first is {broken[0]}), and its")} other lines count"));
        return lines;
    }

    // Somebody may be writing to it.
    private static byte[] Content(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var content = new byte[stream.Length];
        return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
    }
}
