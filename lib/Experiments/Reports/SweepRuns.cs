using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>The runs of a sweep, by its journal.</summary>
internal static class SweepRuns
{
    private const string JournalName = "trials.jsonl";

    /// <summary>The runs that a sweep's trials trained, in the order of the trials; of too many for a page, those with the most steps.</summary>
    /// <param name="folder">The sweep's folder.</param>
    /// <param name="runsFolder">The folder of all runs.</param>
    /// <returns>The runs, and how many were left out.</returns>
    /// <exception cref="UserException">There is no journal, it cannot be read, or fewer than two runs of it are there.</exception>
    internal static (IReadOnlyList<RunFolder> Runs, int LeftOut) Find(string folder, string runsFolder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), JournalName);
        if (!File.Exists(path))
        {
            throw new UserException($"There is no {JournalName} in '{Path.GetFullPath(folder)}'; name the folder that 'artgan sweep' wrote.");
        }

        var events = Lines(path).Select(line => (Run: line["run"]?.ToString(), Trial: Number(line["trial"]), Steps: Number(line["steps"]))).Where(each => each.Run is not null);
        var found = events.GroupBy(each => each.Run!)
            .Select(each => (Folder: RunFolder.At(Path.Combine(runsFolder, each.Key)), Trial: each.Min(line => line.Trial), Steps: each.Max(line => line.Steps)))
            .Where(each => each.Folder is not null).ToList();
        if (found.Count < 2)
        {
            throw new UserException($"Of the sweep in '{Path.GetFullPath(folder)}' {(found.Count == 0 ? "no run is" : "only one run is")} in '{runsFolder}', and a comparison needs two; run more of its trials.");
        }

        var chosen = found.OrderByDescending(each => each.Steps).ThenBy(each => each.Trial).Take(RunComparison.MostRuns).OrderBy(each => each.Trial);
        return ([.. chosen.Select(each => each.Folder!)], Math.Max(0, found.Count - RunComparison.MostRuns));
    }

    private static double Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : 0;

    private static List<JsonObject> Lines(string path)
    {
        var lines = new List<JsonObject>();
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                lines.Add(JsonNode.Parse(line) as JsonObject ?? []);
            }
        }
        catch (JsonException)
        {
            // A process that was killed, or is writing now, leaves half a line, and nothing after it counts.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read ({error.Message.TrimEnd('.')}); see who may read it.", error);
        }

        return lines;
    }
}
