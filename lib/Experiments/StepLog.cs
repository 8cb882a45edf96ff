using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArtGan.Experiments;

/// <summary>A file of one record a line, each line complete JSON, in the order of the steps that the records are of.</summary>
/// <typeparam name="T">The records.</typeparam>
/// <param name="path">The file.</param>
/// <param name="type">How a record is spelled.</param>
/// <param name="stepOf">The step that a record is of.</param>
internal class StepLog<T>(string path, JsonTypeInfo<T> type, Func<T, long> stepOf)
{
    private readonly List<T> entries = Read(path, type);

    /// <summary>All records so far.</summary>
    internal IReadOnlyList<T> Entries => entries;

    /// <summary>Adds a record, in one write, so that a reader sees whole lines.</summary>
    internal void Append(T entry)
    {
        var line = Encoding.UTF8.GetBytes(Line(entry));
        try
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(line);
        }
        catch (IOException error)
        {
            throw new UserException($"'{path}' could not be written ({error.Message.TrimEnd('.')}); free some space and resume the run.", error);
        }

        entries.Add(entry);
    }

    /// <summary>Forgets what came after a step, which a resumed run will come to again.</summary>
    internal void Truncate(long step)
    {
        entries.RemoveAll(entry => stepOf(entry) > step);
        // A file that never was need not be made.
        if (entries.Count > 0 || File.Exists(path))
        {
            AtomicFile.WriteText(path, string.Concat(entries.Select(Line)));
        }
    }

    private string Line(T entry) => JsonSerializer.Serialize(entry, type) + "\n";

    private static List<T> Read(string path, JsonTypeInfo<T> type)
    {
        var entries = new List<T>();
        if (!File.Exists(path))
        {
            return entries;
        }

        foreach (var line in File.ReadLines(path))
        {
            try
            {
                entries.Add(JsonSerializer.Deserialize(line, type)!);
            }
            catch (JsonException)
            {
                // A process killed while writing leaves half a line, and nothing after it counts.
                break;
            }
        }

        return entries;
    }
}
