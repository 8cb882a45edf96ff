namespace ArtGan;

/// <summary>
/// The folder for what can be fetched or made again, one for all checkouts of a user: <c>ARTGAN_CACHE</c> (relative to
/// the working folder), else <c>artgan</c> in <c>XDG_CACHE_HOME</c>, else <c>~/.cache/artgan</c>; without a home, one in
/// the temporary folder that nobody else can write.
/// </summary>
public static class CacheFolder
{
    private const string ChosenVariable = "ARTGAN_CACHE";

    /// <summary>The folder's full path; it need not be there yet.</summary>
    public static string Root => Choose(Environment.GetEnvironmentVariable(ChosenVariable)) ?? UserRoot;

    /// <summary>The same without regard to ARTGAN_CACHE, for what is not data.</summary>
    public static string UserRoot => Locate(Environment.GetEnvironmentVariable("XDG_CACHE_HOME"), Environment.GetEnvironmentVariable("HOME")) ?? TemporaryFolder();

    /// <summary>What the user chose; null where nothing is chosen.</summary>
    internal static string? Choose(string? chosen) => string.IsNullOrEmpty(chosen) ? null : Path.GetFullPath(chosen);

    /// <summary>The user's own cache folder after the XDG base directory specification, which says to ignore relative paths; null without a home.</summary>
    internal static string? Locate(string? cacheHome, string? home) =>
        Path.IsPathRooted(cacheHome) ? Path.Combine(cacheHome, "artgan")
        : Path.IsPathRooted(home) ? Path.Combine(home, ".cache", "artgan")
        : null;

    // What lies in the cache is run and trusted, and the temporary folder is everybody's: whoever is not the owner of a
    // folder cannot set its mode.
    private static string TemporaryFolder()
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var shared = Path.Combine(Path.GetTempPath(), $"artgan-{Environment.UserName}");
        if (OperatingSystem.IsWindows())
            return shared;
        try
        {
            Directory.CreateDirectory(shared, Owner);
            File.SetUnixFileMode(shared, Owner);
            return shared;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Directory.CreateTempSubdirectory("artgan-").FullName;
        }
    }
}
