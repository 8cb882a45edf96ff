using System.Text.Json;

namespace ArtGan.Data;

/// <summary>
/// Remembers beside an unfinished packed file what became of each file so far, so that a preparation which was
/// killed goes on where it stood. A line is written after the pixels it tells of.
/// </summary>
internal sealed class PreparationJournal : IDisposable
{
    private readonly FileStream file;
    private readonly List<(PreparationRecord Record, long End)> earlier = [];

    /// <summary>Opens the journal; that of another plan is begun anew.</summary>
    /// <param name="path">The journal's file.</param>
    /// <param name="key">What the plan is known by.</param>
    internal PreparationJournal(string path, string key)
    {
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            ReadEarlier(key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw PackedWriter.NotWritable(path, error);
        }
    }

    /// <summary>What an earlier call left; whether its pixels are still there is for the caller to see.</summary>
    internal IReadOnlyList<PreparationRecord> Earlier => [.. earlier.Select(entry => entry.Record)];

    /// <summary>Keeps the first of the earlier records and forgets the others; nothing may be added before.</summary>
    /// <exception cref="UserException">The disk is full or fails.</exception>
    internal void Keep(int count, string key)
    {
        var end = count > 0 ? earlier[count - 1].End : 0;
        Attempt(() =>
        {
            if (file.Length > end) file.SetLength(end);
            file.Position = end;
        });
        if (count == 0) Attempt(() => file.Write([.. JsonSerializer.SerializeToUtf8Bytes(new PreparationJournalHead(key), PreparationJson.Default.PreparationJournalHead), (byte)'\n']));
    }

    /// <summary>Adds what became of the next files.</summary>
    /// <exception cref="UserException">The disk is full or fails.</exception>
    internal void Add(IEnumerable<PreparationRecord> records)
    {
        Attempt(() =>
        {
            using var lines = new MemoryStream();
            foreach (var record in records)
            {
                JsonSerializer.Serialize(lines, record, PreparationJson.Default.PreparationRecord);
                lines.WriteByte((byte)'\n');
            }

            file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        });
    }

    public void Dispose() => file.Dispose();

    private void Attempt(Action write)
    {
        try
        {
            write();
        }
        catch (IOException error)
        {
            throw PackedWriter.NotWritable(file.Name, error);
        }
    }

    private void ReadEarlier(string key)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var begin = 0;
        for (var number = 0; Array.IndexOf(bytes, (byte)'\n', begin) is var end and >= 0; number++, begin = end + 1)
        {
            var line = bytes.AsSpan(begin, end - begin);
            if (number == 0)
            {
                if (PreparationJson.Parse(line, PreparationJson.Default.PreparationJournalHead)?.Key != key) return;
            }
            else if (PreparationJson.Parse(line, PreparationJson.Default.PreparationRecord) is { } record)
            {
                earlier.Add((record, end + 1));
            }
            else
            {
                return;
            }
        }
    }
}
