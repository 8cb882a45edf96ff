using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// Finds assemblies for the compiler and gives each only once: without the cache every cell would hold
/// copies of all metadata (five times the memory after a thousand cells).
/// </summary>
internal sealed class ReferenceResolver : MetadataReferenceResolver
{
    private static readonly string RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string[] Usually =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Console", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable",
        "System.Linq", "System.Linq.Expressions", "System.Memory", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading", "System.Threading.Channels",
        "System.Threading.Tasks.Parallel", "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Runtime.Numerics", "System.Runtime.Intrinsics",
        "System.ObjectModel", "System.ComponentModel.Primitives", "System.Diagnostics.Process", "System.Private.Uri", "Microsoft.CSharp",
    ];

    private readonly ConcurrentDictionary<string, PortableExecutableReference?> byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> pathByName = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <summary>
    /// What cells are compiled against: the part of the base library that most need, and what the engine puts
    /// into cells. Each reference costs every cell memory (with all of the base library four times as much).
    /// </summary>
    public ImmutableArray<MetadataReference> Usual() => References(Usually.Select(name => Path.Combine(RuntimeFolder, name + ".dll"))
        .Append(typeof(ReferenceResolver).Assembly.Location).Append(typeof(UserException).Assembly.Location));

    /// <summary>The whole base library, for the cell that needs more.</summary>
    public ImmutableArray<MetadataReference> Framework() => References(Directory.EnumerateFiles(RuntimeFolder, "*.dll").Where(path => IsPublic(Path.GetFileNameWithoutExtension(path))));

    /// <summary>The reference for a file, the same object each time; null where it is no .NET assembly.</summary>
    public PortableExecutableReference? Reference(string path)
    {
        pathByName[Path.GetFileNameWithoutExtension(path)] = path;
        return byPath.GetOrAdd(path, static file => IsAssembly(file) ? MetadataReference.CreateFromFile(file) : null);
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (pathByName.TryGetValue(referenceIdentity.Name, out var known))
            return Reference(known);
        var inRuntime = Path.Combine(RuntimeFolder, referenceIdentity.Name + ".dll");
        var besideHost = Path.Combine(AppContext.BaseDirectory, referenceIdentity.Name + ".dll");
        return File.Exists(inRuntime) ? Reference(inRuntime) : File.Exists(besideHost) ? Reference(besideHost) : null;
    }

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        File.Exists(reference) && Reference(Path.GetFullPath(reference)) is { } found ? [found] : [];

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private ImmutableArray<MetadataReference> References(IEnumerable<string> paths) => [.. paths.Where(File.Exists).Select(Reference).OfType<MetadataReference>()];

    private static bool IsPublic(string name) =>
        name is "System.Private.CoreLib" or "Microsoft.CSharp" or "netstandard"
        || (name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Private.", StringComparison.Ordinal));

    private static bool IsAssembly(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        try
        {
            return reader.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
