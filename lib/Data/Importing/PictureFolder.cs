namespace ArtGan.Data;

/// <summary>
/// What is in a folder and the folders below it: pictures in the order of their names, what was passed over, and
/// what could not be read. Links to folders are not followed, and nothing is changed.
/// </summary>
internal sealed class PictureFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string root;
    private readonly string? except;
    private readonly List<PictureFile> pictures = [];
    private readonly List<SkippedFile> skipped = [];
    private readonly List<RejectedFile> rejected = [];

    private PictureFolder(string root, string? except) => (this.root, this.except) = (root, except);

    /// <summary>The pictures, in ordinal order of their names; without labels.</summary>
    internal IReadOnlyList<PictureFile> Pictures => pictures;

    /// <summary>What was passed over.</summary>
    internal IReadOnlyList<SkippedFile> Skipped => skipped;

    /// <summary>Folders that could not be read, and names that cannot be opened.</summary>
    internal IReadOnlyList<RejectedFile> Rejected => rejected;

    /// <summary>Looks through a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="except">A folder below it that is passed over.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="UserException">There is no such folder, or it cannot be read.</exception>
    internal static PictureFolder Scan(string path, string? except, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            throw new UserException(File.Exists(path)
                ? $"'{path}' is neither a folder nor an archive that can be read; name a folder of pictures, a .zip or a .tar.gz."
                : $"There is no folder '{path}'; check the path.");
        }

        var folder = new PictureFolder(PosixFolder.Resolve(path), except is null ? null : PosixFolder.Resolve(except));
        folder.Scan(cancellation);
        folder.pictures.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        folder.skipped.Sort((left, right) => string.CompareOrdinal(left.File, right.File));
        folder.rejected.Sort((left, right) => string.CompareOrdinal(left.File, right.File));
        return folder;
    }

    /// <summary>Whether a name is one that people do not see, or that systems leave behind.</summary>
    internal static bool IsPassedOver(string name) => name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini" or "__MACOSX";

    private void Scan(CancellationToken cancellation)
    {
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (open.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
                {
                    cancellation.ThrowIfCancellationRequested();
                    Sort(entry, open);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                var reason = error is UnauthorizedAccessException ? "may not be read by you; change its permissions" : $"could not be read ({error.Message.TrimEnd('.')}); check the disk";
                if (folder.FullName == root) throw new UserException($"The folder '{root}' {reason}.", error);
                rejected.Add(new(Name(folder), $"The folder {reason}."));
            }
        }
    }

    private void Sort(FileSystemInfo entry, Stack<DirectoryInfo> open)
    {
        if (IsPassedOver(entry.Name))
        {
            skipped.Add(new(Name(entry), "hidden, or made by the system"));
        }
        else if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !entry.Exists)
        {
            // .NET has no strings for such names, so that what it lists it cannot open.
            rejected.Add(new(Name(entry), "The name is not UTF-8 text; rename it."));
        }
        else if (entry is DirectoryInfo folder)
        {
            if (folder.LinkTarget is not null) skipped.Add(new(Name(entry), "a link to a folder"));
            else if (folder.FullName == except) skipped.Add(new(Name(entry), "ArtGan's own cache"));
            else open.Push(folder);
        }
        else if (PictureFileType.IsPicture((FileInfo)entry))
        {
            pictures.Add(new(Name(entry), entry.FullName));
        }
        else
        {
            skipped.Add(new(Name(entry), "no picture format that is read here"));
        }
    }

    private string Name(FileSystemInfo entry) => Path.GetRelativePath(root, entry.FullName);
}
