using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArtGan.Training;

/// <summary>A file of one record a line, each line complete JSON, in the order of the steps that the records are of.</summary>
/// <typeparam name="T">The records.</typeparam>
/// <param name="path">The file.</param>
/// <param name="type">How a record is spelled.</param>
/// <param name="stepOf">The step that a record is of.</param>
internal class StepLog<T>(string path, JsonTypeInfo<T> type, Func<T, long> stepOf)
{
    private readonly List<T> entries = Read(path, type);
    private bool endsWhole;

    /// <summary>All records so far.</summary>
    internal IReadOnlyList<T> Entries => entries;

    /// <summary>Adds a record, in one write, so that a reader sees whole lines.</summary>
    internal void Append(T entry)
    {
        try
        {
            // After half a line a new one begins, or this one would be lost with it.
            endsWhole = endsWhole || EndsWhole();
            var line = Encoding.UTF8.GetBytes(endsWhole ? Line(entry) : "\n" + Line(entry));
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(line);
            endsWhole = true;
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
            endsWhole = true;
        }
    }

    private bool EndsWhole()
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            return true;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
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
                // A process killed while writing leaves half a line; what others wrote after it counts.
            }
        }

        return entries;
    }
}
