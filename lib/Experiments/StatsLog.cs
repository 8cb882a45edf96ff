using System.Text;
using System.Text.Json;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The file <c>stats.jsonl</c>: one tick a line, each line complete JSON.</summary>
internal sealed class StatsLog(string path)
{
    private readonly List<TrainingTick> ticks = Read(path);

    /// <summary>All ticks so far.</summary>
    internal IReadOnlyList<TrainingTick> Ticks => ticks;

    /// <summary>Adds a tick, in one write, so that a reader sees whole lines.</summary>
    internal void Append(TrainingTick tick)
    {
        var line = Encoding.UTF8.GetBytes(Line(tick));
        try
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(line);
        }
        catch (IOException error)
        {
            throw new UserException($"'{path}' could not be written ({error.Message.TrimEnd('.')}); free some space and resume the run.", error);
        }

        ticks.Add(tick);
    }

    /// <summary>Forgets what came after a step, which a resumed run will measure again.</summary>
    internal void Truncate(long step)
    {
        ticks.RemoveAll(tick => tick.Step > step);
        AtomicFile.WriteText(path, string.Concat(ticks.Select(Line)));
    }

    private static string Line(TrainingTick tick) => JsonSerializer.Serialize(tick, TrainingJson.Default.TrainingTick) + "\n";

    private static List<TrainingTick> Read(string path)
    {
        var ticks = new List<TrainingTick>();
        if (!File.Exists(path))
        {
            return ticks;
        }

        foreach (var line in File.ReadLines(path))
        {
            try
            {
                ticks.Add(JsonSerializer.Deserialize(line, TrainingJson.Default.TrainingTick)!);
            }
            catch (JsonException)
            {
                // A process killed while writing leaves half a line, and nothing after it counts.
                break;
            }
        }

        return ticks;
    }
}
