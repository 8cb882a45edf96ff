using System.Globalization;

namespace ArtGan.Data;

/// <summary>The pictures of an import: those of a folder, or of an archive that is unpacked for as long as this lives.</summary>
internal sealed class ImportSource : IDisposable
{
    private readonly string? unpacked;

    private ImportSource(PictureFolder folder, string? unpacked, IReadOnlyList<RejectedFile> refused)
    {
        this.unpacked = unpacked;
        (Pictures, Skipped, Rejected) = (folder.Pictures, folder.Skipped, [.. refused, .. folder.Rejected]);
    }

    internal IReadOnlyList<PictureFile> Pictures { get; }

    internal IReadOnlyList<SkippedFile> Skipped { get; }

    internal IReadOnlyList<RejectedFile> Rejected { get; }

    /// <summary>What else the user should know, in a sentence each.</summary>
    internal IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>What an unpacked archive is known by; null for a folder, whose files have their own times.</summary>
    internal string? Stamp { get; private init; }

    /// <summary>Looks through a folder or an archive.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="cache">The cache's folder, which is never a source.</param>
    /// <param name="scratch">Where an archive is unpacked; what lies there is removed.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="UserException">It is neither, or cannot be read, or the disk is full.</exception>
    internal static ImportSource Open(string path, string cache, string scratch, CancellationToken cancellation)
    {
        Remove(scratch);
        if (!File.Exists(path)) return new(PictureFolder.Scan(path, cache, cancellation), null, []);
        try
        {
            // On the pool, so that a caller with a synchronisation context cannot lock itself up.
            var extraction = Task.Run(() => ArchiveReader.ExtractAsync(path, scratch, cancellation: cancellation), cancellation).GetAwaiter().GetResult();
            Directory.CreateDirectory(scratch);
            var facts = new FileInfo(path);
            return new(
                PictureFolder.Scan(Top(scratch), null, cancellation), scratch,
                [.. extraction.Refused.Select(entry => new RejectedFile(entry.Name, $"The archive's entry was not unpacked: {entry.Reason}."))])
            {
                Stamp = string.Create(CultureInfo.InvariantCulture, $"archive {facts.Length} {facts.LastWriteTimeUtc.Ticks}"),
                Notes = extraction.Damage is { } damage ? [$"'{path}' could not be read to its end ({damage.TrimEnd('.')}); what comes before was used."] : [],
            };
        }
        catch
        {
            Remove(scratch);
            throw;
        }
    }

    public void Dispose()
    {
        if (unpacked is not null) Remove(unpacked);
    }

    // Archives are mostly packed with the folder that they were made from, whose name is no class.
    private static string Top(string folder)
    {
        while (Directory.GetFileSystemEntries(folder).Where(path => !PictureFolder.IsPassedOver(Path.GetFileName(path))).ToList() is [var only] && Directory.Exists(only))
        {
            folder = only;
        }

        return folder;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
