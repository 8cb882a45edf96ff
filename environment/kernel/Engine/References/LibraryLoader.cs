using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Security.Cryptography;

namespace ArtGan.Kernel.Engine.References;

/// <summary>
/// Loads libraries with what they depend on, native parts included, into the process's default context,
/// where their statics are shared with the host and native libraries are found. Files are loaded from a copy,
/// so that the original can be built again while the notebook runs.
/// </summary>
internal sealed class LibraryLoader : IDisposable
{
    private readonly string cache;
    private readonly List<AssemblyDependencyResolver> resolvers = [];
    private readonly Lock gate = new();

    /// <summary>Creates the loader.</summary>
    /// <param name="cache">Where the copies are kept.</param>
    public LibraryLoader(string cache)
    {
        this.cache = cache;
        AssemblyLoadContext.Default.Resolving += ResolveManaged;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
    }

    /// <summary>Loads a library that stands in a folder with its dependencies.</summary>
    /// <param name="path">The library's file.</param>
    /// <returns>The library and the managed libraries beside it, loaded; the library first.</returns>
    /// <exception cref="UserException">A different build of it is loaded already.</exception>
    public IReadOnlyList<Assembly> LoadFolder(string path)
    {
        var copy = Path.Combine(Copy(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        lock (gate)
            resolvers.Add(new AssemblyDependencyResolver(copy));
        var library = Load(copy);
        var others = Directory.EnumerateFiles(Path.GetDirectoryName(copy)!, "*.dll").Where(file => file != copy && Version(file) is not null)
            .Select(file => LoadedOrNull(AssemblyName.GetAssemblyName(file)) ?? Load(file));
        return [library, .. others];
    }

    /// <summary>Loads a single file, which finds its dependencies beside it.</summary>
    /// <param name="path">The library's file.</param>
    /// <exception cref="UserException">It is no .NET library, or a different build of it is loaded already.</exception>
    public Assembly LoadFile(string path)
    {
        if (Version(path) is null)
            throw new UserException($"'{path}' is not a .NET library; #r takes the .dll of a managed assembly.");
        lock (gate)
            resolvers.Add(new AssemblyDependencyResolver(path));
        return Load(path);
    }

    /// <summary>The assembly of this name, where the process has it already.</summary>
    public static Assembly? LoadedOrNull(AssemblyName name) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == name.Name);

    /// <summary>What tells one build of an assembly from another; null where the file is no assembly.</summary>
    public static Guid? Version(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        try
        {
            if (!reader.HasMetadata)
                return null;
            var metadata = reader.GetMetadataReader();
            return metadata.IsAssembly ? metadata.GetGuid(metadata.GetModuleDefinition().Mvid) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AssemblyLoadContext.Default.Resolving -= ResolveManaged;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= ResolveNative;
    }

    private static Assembly Load(string path)
    {
        var name = AssemblyName.GetAssemblyName(path);
        var loaded = LoadedOrNull(name) ?? AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        return loaded.ManifestModule.ModuleVersionId == Version(path)
            ? loaded
            : throw new UserException($"'{name.Name}' has changed since this session loaded it, and .NET cannot load it twice; restart the notebook's kernel (or the command) to use the new build.");
    }

    private string Copy(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not ".lock" && Path.GetFileName(file) != ".built").Order(StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        var target = Path.Combine(cache, "loaded", Convert.ToHexStringLower(hash.GetHashAndReset())[..24]);
        if (Directory.Exists(target))
        {
            KernelCache.Use(target);
            return target;
        }

        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        foreach (var file in files)
        {
            var destination = Path.Combine(temporary, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            File.Copy(file, destination, overwrite: true);
        }

        try
        {
            Directory.Move(temporary, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            Directory.Delete(temporary, recursive: true);
        }

        KernelCache.Use(target);
        return target;
    }

    private Assembly? ResolveManaged(AssemblyLoadContext context, AssemblyName name) =>
        First(resolver => resolver.ResolveAssemblyToPath(name)) is { } path ? context.LoadFromAssemblyPath(path) : null;

    private IntPtr ResolveNative(Assembly assembly, string name) =>
        First(resolver => resolver.ResolveUnmanagedDllToPath(name)) is { } path && NativeLibrary.TryLoad(path, out var handle) ? handle : IntPtr.Zero;

    private string? First(Func<AssemblyDependencyResolver, string?> find)
    {
        lock (gate)
            return resolvers.Select(find).FirstOrDefault(path => path is not null);
    }
}
