namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>Files and folders, for paths in texts and directives.</summary>
/// <param name="folder">What relative paths are relative to.</param>
internal sealed class PathSource(string folder)
{
    private const int Maximum = 300;

    /// <summary>What a path may go on with: the entries of its folder.</summary>
    /// <param name="path">The path up to the cursor.</param>
    /// <param name="extensions">The files that are wanted; all where there are none.</param>
    /// <returns>The names, folders first and with a slash behind, and how many characters of the path they take the place of.</returns>
    public (IReadOnlyList<Completion> Items, int Replaced) Complete(string path, params string[] extensions)
    {
        var slash = path.LastIndexOf('/') + 1;
        var (directory, prefix) = (path[..slash], path[slash..]);
        if (directory.StartsWith("~/", StringComparison.Ordinal))
            directory = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), directory[2..]);
        try
        {
            var entries = new DirectoryInfo(Path.Combine(folder, directory)).EnumerateFileSystemInfos()
                .Where(entry => entry.Name.StartsWith(prefix, StringComparison.Ordinal) && (prefix.Length > 0 || entry.Name[0] != '.'))
                .Where(entry => entry is DirectoryInfo || extensions.Length == 0 || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                .Take(Maximum)
                .OrderBy(entry => entry is FileInfo).ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => entry is DirectoryInfo ? new Completion(entry.Name + "/", "folder") : new Completion(entry.Name, "file")).ToList();
            return (entries, prefix.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException or ArgumentException or NotSupportedException)
        {
            // There is no such folder (yet).
            return ([], 0);
        }
    }
}
