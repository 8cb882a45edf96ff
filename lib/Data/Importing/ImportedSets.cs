using System.Text.RegularExpressions;

namespace ArtGan.Data;

/// <summary>The sets that the user has imported, by name: each a folder in the cache with the packed file and its report.</summary>
/// <param name="root">The cache's folder; <see cref="Repository.Cache"/> where null.</param>
public sealed partial class ImportedSets(string? root = null)
{
    internal const string Extension = ".packed";

    private readonly string folder = Path.Combine(Path.GetFullPath(root ?? Repository.Cache), "imported");

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(Contains).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether there is a set of that name.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => IsName(name) && File.Exists(Locate(name));

    /// <summary>Where a set's packed file lies, or will lie.</summary>
    /// <param name="name">The name.</param>
    public string Locate(string name) => Path.Combine(folder, name, $"{name}{Extension}");

    /// <summary>Where a set's report lies, or will lie.</summary>
    /// <param name="name">The name.</param>
    public string LocateReport(string name) => Path.Combine(folder, name, "report.html");

    /// <summary>Where an archive is unpacked while a set of that name is made of it.</summary>
    internal string LocateScratch(string name) => Path.Combine(folder, name, ".unpacked");

    /// <summary>Opens a set.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="UserException">There is no such set (the sentence tells the nearest known one), or its file is damaged.</exception>
    public PackedSet Open(string name) => Contains(name) ? PackedSet.Open(Locate(name)) : throw Unknown(name);

    /// <summary>Removes a set with its report; a process that has it open keeps it until it closes it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the wait for a process that is importing it.</param>
    /// <exception cref="UserException">There is no such set, or it cannot be removed.</exception>
    public void Delete(string name, CancellationToken cancellation = default)
    {
        if (!Contains(name)) throw Unknown(name);
        using var guard = Lock(Path.Combine(folder, name), cancellation);
        try
        {
            Directory.Delete(Path.Combine(folder, name), recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The data set '{name}' could not be removed ({error.Message.TrimEnd('.')}); check your rights to its folder.", error);
        }
    }

    /// <summary>Waits until no other process makes what lies at a path.</summary>
    /// <param name="path">The path; the lock's file lies beside it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static IDisposable Lock(string path, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // On the pool, so that a caller with a synchronisation context cannot lock itself up.
            return Task.Run(() => StoreLock.AcquireAsync($"{path}.lock", () => { }, cancellation), cancellation).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw LimitedCopy.NotWritable(path, error);
        }
    }

    /// <summary>Waits until no other process imports a set of that name.</summary>
    internal IDisposable LockName(string name, CancellationToken cancellation) => Lock(Path.Combine(folder, name), cancellation);

    /// <summary>Whether a set may be called so.</summary>
    internal static bool IsName(string name) => SetName().IsMatch(name);

    private UserException Unknown(string name) => new(Names is { Count: > 0 } names
        ? $"There is no imported data set '{name}'{NearestName.Suggest(name, names)}"
        : $"There is no imported data set '{name}'; import one with 'artgan dataset import DIR --name {name}'.");

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex SetName();
}
