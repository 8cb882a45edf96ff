namespace ArtGan.Kernel.Engine.References;

/// <summary>The folder in which the kernel keeps what it has built and loaded.</summary>
internal static class KernelCache
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>The user's own cache folder, after the XDG base directory specification; without a home, one in the temporary folder.</summary>
    public static string DefaultFolder
    {
        get
        {
            var chosen = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (Path.IsPathRooted(chosen))
                return Path.Combine(chosen, "artgan", "kernel");
            return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home
                ? Path.Combine(home, ".cache", "artgan", "kernel")
                : Path.Combine(Path.GetTempPath(), $"artgan-kernel-{Environment.UserName}");
        }
    }

    /// <summary>Marks an entry as used now, and removes those beside it that nobody has used for two weeks.</summary>
    /// <param name="entry">A folder of the cache.</param>
    public static void Use(string entry)
    {
        try
        {
            Directory.SetLastWriteTimeUtc(entry, DateTime.UtcNow);
            foreach (var other in new DirectoryInfo(Path.GetDirectoryName(entry)!).EnumerateDirectories())
            {
                if (DateTime.UtcNow - other.LastWriteTimeUtc > Kept)
                    other.Delete(recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Tidying is no reason to fail; another process may be at it too.
        }
    }
}
