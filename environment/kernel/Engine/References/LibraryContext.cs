using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace ArtGan.Kernel.Engine.References;

/// <summary>
/// Where the libraries of one session are loaded, apart from other sessions; builds of a project that come
/// later each have a context of their own. All of a session's contexts find each other's libraries.
/// </summary>
/// <param name="name">What debuggers show.</param>
/// <param name="libraries">Finds a library of the session; null sends the search to the host's.</param>
/// <param name="natives">Finds a native library of the session.</param>
internal sealed class LibraryContext(string name, Func<AssemblyName, Assembly?> libraries, NativeLibraryFiles natives) : AssemblyLoadContext(name)
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => libraries(assemblyName);

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) => natives.Load(unmanagedDllName);
}

/// <summary>The native libraries that came with a session's packages and projects.</summary>
internal sealed class NativeLibraryFiles
{
    private readonly List<Func<string, string?>> finders = [];
    private readonly List<string> files = [];
    private readonly Lock gate = new();

    /// <summary>Adds files, which take precedence over those added before.</summary>
    public void Add(IEnumerable<string> paths)
    {
        lock (gate)
            files.InsertRange(0, paths);
    }

    /// <summary>Adds what knows where a folder's native libraries are.</summary>
    public void Add(Func<string, string?> finder)
    {
        lock (gate)
            finders.Insert(0, finder);
    }

    /// <summary>Loads a library by the name it is imported under; zero where there is none.</summary>
    public IntPtr Load(string name)
    {
        string? path;
        string[] others;
        lock (gate)
        {
            path = files.FirstOrDefault(file => IsNamed(file, name)) ?? finders.Select(find => find(name)).FirstOrDefault(found => found is not null);
            others = [.. files.Where(file => file != path)];
        }

        if (path is null)
            return IntPtr.Zero;
        if (NativeLibrary.TryLoad(path, out var handle))
            return handle;
        // Libraries that need each other lie in folders of different packages, where the system does not look:
        // once the others are loaded, they are found by name.
        foreach (var other in others)
            NativeLibrary.TryLoad(other, out _);
        return NativeLibrary.TryLoad(path, out handle) ? handle : IntPtr.Zero;
    }

    private static bool IsNamed(string path, string name)
    {
        var file = Path.GetFileName(path);
        return file == name || file == $"lib{name}.so" || file == $"{name}.so" || file == $"lib{name}";
    }
}
