namespace ArtGan.Kernel.Engine.References;

/// <summary>The folder in which the kernel keeps what it has built and loaded. Several kernels share it.</summary>
internal static class KernelCache
{
    private const int Entries = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);
    private static readonly TimeSpan InUse = TimeSpan.FromDays(1);

    /// <summary>The kernel's own folder in the user's cache; what data are kept in does not move it.</summary>
    public static string DefaultFolder => Path.Combine(CacheFolder.UserRoot, "kernel");

    /// <summary>
    /// Marks an entry as used now, and removes those beside it that nobody has used for two weeks, or that are
    /// too many; what was used within a day may still be open in another kernel.
    /// </summary>
    /// <param name="entry">A folder of the cache.</param>
    public static void Use(string entry)
    {
        try
        {
            var now = DateTime.UtcNow;
            Directory.SetLastWriteTimeUtc(entry, now);
            var others = new DirectoryInfo(Path.GetDirectoryName(entry)!).EnumerateDirectories().OrderByDescending(other => other.LastWriteTimeUtc);
            foreach (var (index, other) in others.Index())
            {
                var age = now - other.LastWriteTimeUtc;
                if (age > Kept || (index >= Entries && age > InUse))
                    other.Delete(recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Tidying is no reason to fail; another process may be at it too.
        }
    }

    /// <summary>Waits until no other process or session works on an entry.</summary>
    /// <param name="entry">A folder of the cache, which need not exist.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Ends the turn when disposed; the system ends it with the process.</returns>
    public static async Task<FileStream> TakeTurnAsync(string entry, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
        var path = entry + ".lock";
        for (var wait = 20; ; wait = Math.Min(wait * 2, 500))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(wait, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Fills an entry where it is absent, in a folder beside it that takes its place when it is complete.</summary>
    /// <param name="entry">A folder of the cache.</param>
    /// <param name="fill">Writes the files into the folder that it is given.</param>
    public static void Fill(string entry, Action<string> fill)
    {
        if (!Directory.Exists(entry))
        {
            var temporary = $"{entry}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
            Directory.CreateDirectory(temporary);
            fill(temporary);
            try
            {
                Directory.Move(temporary, entry);
            }
            catch (IOException) when (Directory.Exists(entry))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }

        Use(entry);
    }

    /// <summary>A short name for a text, the same each time.</summary>
    public static string Key(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16];
}
