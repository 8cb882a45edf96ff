using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Engine.References;

/// <summary>The packages of one session: fetches and loads them so that their versions agree with those loaded before.</summary>
/// <param name="restore">Fetches them.</param>
/// <param name="loader">Loads their libraries.</param>
internal sealed class PackageLoader(PackageRestore restore, LibraryLoader loader)
{
    private const string Origin = "packages";

    private readonly List<PackageRequest> requests = [];
    private readonly Dictionary<string, string> versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sources = [];

    /// <summary>Looks for packages in another place as well.</summary>
    /// <param name="source">An address or a folder.</param>
    public void AddSource(string source)
    {
        if (!sources.Contains(source))
            sources.Add(source);
    }

    /// <summary>Loads packages, and says in the cell's output which.</summary>
    /// <param name="wanted">The packages.</param>
    /// <param name="output">The cell's output.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UserException">They cannot be had, or not beside what is loaded.</exception>
    public async Task<IReadOnlyList<LoadedLibrary>> LoadAsync(IReadOnlyList<PackageRequest> wanted, OutputChannel output, CancellationToken cancellation)
    {
        foreach (var note in wanted.Select(BuiltIn.Sentence).OfType<string>().Distinct())
            output.Display(note);
        var added = wanted.Where(request => BuiltIn.Sentence(request) is null && !IsLoaded(request)).DistinctBy(request => request.Name.ToUpperInvariant())
            .Select(Pinned).ToList();
        if (added.Count == 0)
            return [];
        var together = requests.Select(Pinned).Concat(added).ToList();
        var names = string.Join(", ", added.Select(request => request.Name));
        DisplayedValue? line = null;
        try
        {
            var resolved = restore.Cached(together, sources);
            if (resolved is null)
            {
                line = output.Display($"Restoring {names}…");
                resolved = await restore.FetchAsync(together, sources, cancellation).ConfigureAwait(false);
            }

            var (libraries, text) = Load(resolved, added);
            if (line is null)
                output.Display(text);
            else
                line.Update(text);
            return libraries;
        }
        catch
        {
            line?.Clear();
            throw;
        }
    }

    private (IReadOnlyList<LoadedLibrary> Libraries, string Text) Load(ResolvedPackages resolved, List<PackageRequest> added)
    {
        loader.Natives.Add(resolved.Natives);
        var set = loader.Load(new(Origin, [.. resolved.Libraries.Select(AssemblyFile.Read).OfType<AssemblyFile>()]));
        var text = $"Loaded {string.Join(", ", added.Select(request => $"{Name(resolved, request)} {resolved.Versions[request.Name]}"))}";
        if (resolved.Libraries.Count + resolved.Natives.Count == 0)
            text += " (no library that .NET does not have)";
        var stays = resolved.Versions.Where(package => versions.TryGetValue(package.Key, out var loaded) && loaded != package.Value)
            .Select(package => $"{package.Key} {versions[package.Key]} is loaded already and stays; restart the kernel to have {package.Value}.").ToList();
        foreach (var (name, version) in resolved.Versions)
            versions.TryAdd(name, version);
        requests.AddRange(added);
        return (set.Libraries, string.Join('\n', [text, .. resolved.Notes, .. set.Notes, .. stays]));
    }

    // What is loaded stays, so what comes later has to go with it.
    private PackageRequest Pinned(PackageRequest request) => versions.TryGetValue(request.Name, out var loaded) ? request with { Version = loaded } : request;

    // With the capitals that the package itself has.
    private static string Name(ResolvedPackages resolved, PackageRequest request) =>
        resolved.Versions.Keys.First(name => name.Equals(request.Name, StringComparison.OrdinalIgnoreCase));

    private bool IsLoaded(PackageRequest request)
    {
        // The same line again, also where another version than it names was to be had.
        if (requests.Contains(request))
            return true;
        if (!versions.TryGetValue(request.Name, out var loaded))
            return false;
        return request.Allows(loaded) ? requests.Exists(earlier => earlier.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase))
            : throw new UserException($"{request.Name} {loaded} is loaded already, and {request.Version} cannot be loaded beside it; restart the kernel to have it.");
    }
}
