using System.Reflection;

namespace ArtGan.Kernel.Engine.References;

/// <summary>The libraries that the kernel itself runs on, .NET's included: cells get the kernel's own where they name one of them.</summary>
internal static class HostLibraries
{
    private static readonly Lazy<Dictionary<string, string>> Paths = new(() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>The host's library of a name, not loaded yet perhaps; null where it has none.</summary>
    /// <param name="name">The assembly's simple name.</param>
    public static AssemblyFile? Find(string name) => Paths.Value.TryGetValue(name, out var path) && File.Exists(path) ? AssemblyFile.Read(path) : null;

    /// <summary>Loads the host's library.</summary>
    /// <param name="file">As <see cref="Find"/> has given it.</param>
    public static LoadedLibrary Load(AssemblyFile file) => new(Assembly.Load(new AssemblyName(file.Name)), file.Path);
}
