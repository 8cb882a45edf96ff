namespace ArtGan.Data;

/// <summary>The pictures of an import, wherever they come from.</summary>
internal sealed class ImportSource : IDisposable
{
    private ImportSource(PictureFolder folder) => (Pictures, Skipped, Rejected) = (folder.Pictures, folder.Skipped, folder.Rejected);

    internal IReadOnlyList<PictureFile> Pictures { get; }

    internal IReadOnlyList<SkippedFile> Skipped { get; }

    internal IReadOnlyList<RejectedFile> Rejected { get; }

    /// <summary>What else the user should know, in a sentence each.</summary>
    internal IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>What an unpacked archive is known by; null for a folder, whose files have their own times.</summary>
    internal string? Stamp { get; private init; }

    internal static ImportSource Open(ImportOptions options, string cache, CancellationToken cancellation) =>
        new(PictureFolder.Scan(options.Source, cache, cancellation));

    public void Dispose() { }
}
