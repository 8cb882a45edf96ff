using System.Reflection;

namespace ArtGan.Kernel.Engine.References;

/// <summary>
/// Loads the libraries of one session, with what they depend on. A library of the kernel's own is used where it
/// is as new; a project that has been built again is loaded beside its earlier build, under another identity.
/// </summary>
/// <param name="cache">Where rebuilt libraries are kept.</param>
internal sealed class LibraryLoader(string cache)
{
    private readonly Dictionary<string, List<Entry>> loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();
    private LibraryContext? first;

    /// <summary>The native libraries of the session.</summary>
    public NativeLibraryFiles Natives { get; } = new();

    /// <summary>The library of a name that the session has loaded last; null where it has none.</summary>
    public LoadedLibrary? Loaded(string name)
    {
        lock (gate)
            return loaded.TryGetValue(name, out var entries) ? entries[^1].Library : null;
    }

    /// <summary>Loads libraries that belong together.</summary>
    /// <exception cref="BadImageFormatException">A file is made for another kind of processor.</exception>
    public LoadedSet Load(LibrarySet set)
    {
        lock (gate)
        {
            var (ready, notes) = (new List<LoadedLibrary>(), new List<string>());
            var (fresh, changed) = (new List<AssemblyFile>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            foreach (var file in set.Files)
            {
                var host = HostLibraries.Find(file.Name);
                if (host is not null && host.Version >= file.Version)
                {
                    ready.Add(HostLibraries.Load(host));
                    if (host.Version.Major != file.Version.Major && !IsFramework(host))
                        notes.Add($"{file.Name} {host.Version.ToString(3)} is used, which the kernel itself runs on, instead of {file.Version.ToString(3)}.");
                }
                else if (!loaded.TryGetValue(file.Name, out var entries))
                {
                    fresh.Add(file);
                }
                else if (entries[^1].File.Build == file.Build || !set.CanBeRebuilt || entries[^1].Origin != set.Origin)
                {
                    ready.Add(entries[^1].Library);
                    if (set.CanBeRebuilt && entries[^1].File.Version != file.Version && entries[^1].File.Build != file.Build)
                        notes.Add($"{file.Name} {entries[^1].File.Version.ToString(3)} is loaded already and stays; restart the kernel to have {file.Version.ToString(3)}.");
                }
                else
                {
                    changed.Add(file.Name);
                }
            }

            var again = Dependants(set.Files, changed);
            ready.RemoveAll(library => again.Any(file => file.Name == library.Assembly.GetName().Name));
            if (again.Count > 0)
                ready.InsertRange(0, LoadAgain(again, set.Origin));
            fresh.RemoveAll(again.Contains);
            first ??= new LibraryContext("notebook", Find, Natives);
            var added = fresh.Select(file => Add(file, file, set.Origin, first)).ToList();
            return new([.. added.Select(entry => entry.Library), .. ready], [.. changed], notes);
        }
    }

    private static bool IsFramework(AssemblyFile host) => Path.GetDirectoryName(host.Path) == Path.GetDirectoryName(typeof(object).Assembly.Location);

    // What refers to a changed library was compiled against its old build, or may be: it has to refer to the new one.
    private static List<AssemblyFile> Dependants(IReadOnlyList<AssemblyFile> files, HashSet<string> changed)
    {
        var names = new HashSet<string>(changed, StringComparer.OrdinalIgnoreCase);
        while (names.Count > 0 && files.FirstOrDefault(file => !names.Contains(file.Name) && file.References.Any(names.Contains)) is { } more)
            names.Add(more.Name);
        return [.. files.Where(file => names.Contains(file.Name))];
    }

    private List<LoadedLibrary> LoadAgain(List<AssemblyFile> files, string origin)
    {
        var versions = files.ToDictionary(file => file.Name, NextVersion, StringComparer.OrdinalIgnoreCase);
        var entry = Path.Combine(cache, "rebuilt", KernelCache.Key(string.Join('\n', files.Select(file => $"{file.Build} {file.Path} {versions[file.Name]}"))));
        KernelCache.Fill(entry, target =>
        {
            var revision = new AssemblyRevision(versions);
            foreach (var file in files)
                revision.Copy(file.Path, Path.Combine(target, Path.GetFileName(file.Path)));
            // Symbols, documentation and what a library may look for beside itself.
            foreach (var source in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct().SelectMany(Directory.EnumerateFileSystemEntries))
            {
                var link = Path.Combine(target, Path.GetFileName(source));
                if (!Path.Exists(link))
                    File.CreateSymbolicLink(link, source);
            }
        });
        var context = new LibraryContext("notebook, built again", Find, Natives);
        return [.. files.Select(file => Add(file, file with { Path = Path.Combine(entry, Path.GetFileName(file.Path)), Version = versions[file.Name] }, origin, context).Library)];
    }

    private Version NextVersion(AssemblyFile file)
    {
        var highest = loaded.TryGetValue(file.Name, out var entries) && entries.Max(entry => entry.File.Version) is { } version && version > file.Version ? version : file.Version;
        return new(highest.Major, highest.Minor, Math.Max(highest.Build, 0), Math.Max(highest.Revision, 0) + 1);
    }

    private Entry Add(AssemblyFile original, AssemblyFile file, string origin, LibraryContext context)
    {
        if (!loaded.TryGetValue(file.Name, out var entries))
            loaded[file.Name] = entries = [];
        var entry = new Entry(original with { Version = file.Version }, origin, new(context.LoadFromAssemblyPath(file.Path), file.Path));
        entries.Add(entry);
        return entry;
    }

    private Assembly? Find(AssemblyName name)
    {
        lock (gate)
        {
            return loaded.TryGetValue(name.Name!, out var entries)
                ? (entries.Find(entry => entry.File.Version == name.Version) ?? entries[^1]).Library.Assembly
                : null;
        }
    }

    private sealed record Entry(AssemblyFile File, string Origin, LoadedLibrary Library);
}
