namespace ArtGan;

/// <summary>Paths as people write them, in cells, tables and command lines.</summary>
public static class UserPath
{
    /// <summary>The whole path of what a person named.</summary>
    /// <param name="folder">What the path is relative to.</param>
    /// <param name="path">A path, relative or whole.</param>
    /// <exception cref="UserException">It holds a character that no path can hold.</exception>
    public static string In(string folder, string path) => path.Contains('\0', StringComparison.Ordinal)
        ? throw new UserException($"'{path.Replace('\0', '\u2400')}' is no path: it holds a null character; take it out.")
        : Path.GetFullPath(Path.Combine(folder, path));
}
