using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>What the files of a run's folder say, as far as they can be read.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Record">The content of <c>run.json</c>; empty where it cannot be read.</param>
/// <param name="Stats">The lines of <c>stats.jsonl</c>.</param>
/// <param name="Scores">The lines of <c>metrics.jsonl</c>.</param>
/// <param name="Problem">What is wrong with the folder; null where nothing is.</param>
internal sealed record RunFiles(RunFolder Folder, JsonObject Record, IReadOnlyList<JsonObject> Stats, IReadOnlyList<JsonObject> Scores, string? Problem)
{
    /// <summary>Ends the fingerprint of a folder whose number another run has too.</summary>
    public const string DoubleMark = " double";

    /// <summary>A text that is another one when a file has changed.</summary>
    public static string Fingerprint(RunFolder folder) => string.Join(' ', new[] { folder.RecordPath, folder.StatsPath, folder.MetricsPath }
        .Select(path => new FileInfo(path)).Select(file => file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "-"));

    /// <summary>Reads a run. A broken folder is one with a problem, not an error.</summary>
    public static RunFiles Read(RunFolder folder)
    {
        try
        {
            var record = JsonNode.Parse(File.ReadAllBytes(folder.RecordPath)) as JsonObject ?? throw new JsonException("it is not an object");
            return new(folder, record, Lines(folder.StatsPath), Lines(folder.MetricsPath), record["preset"] is null ? "run.json names no preset" : null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            var reason = error is FileNotFoundException ? "run.json is missing" : $"run.json cannot be read ({error.Message.TrimEnd('.')})";
            return new(folder, [], [], [], reason);
        }
    }

    /// <summary>A member as SQLite keeps it: a whole number, a number, a text, or null.</summary>
    public static object? Value(JsonNode? node)
    {
        if (node is not JsonValue value)
            return node?.ToJsonString();
        return value.GetValueKind() switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => 1L,
            JsonValueKind.False => 0L,
            JsonValueKind.Number => value.TryGetValue<long>(out var whole) ? (object)whole : value.GetValue<double>(),
            // How numbers that JSON cannot write are written.
            _ => value.GetValue<string>() switch { "NaN" => null, "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, var text => text },
        };
    }

    private static List<JsonObject> Lines(string path)
    {
        var lines = new List<JsonObject>();
        if (!File.Exists(path))
            return lines;
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (reader.ReadLine() is { } line)
        {
            try
            {
                if (JsonNode.Parse(line) is JsonObject values)
                    lines.Add(values);
            }
            catch (JsonException)
            {
                // A process that was killed, or is writing now, leaves half a line, and nothing after it counts.
                break;
            }
        }

        return lines;
    }
}
