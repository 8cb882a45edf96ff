namespace ArtGan.Torch;

/// <summary>What the launcher wrote down beside a bridge when it built it (environment/setup/libtorch.sh).</summary>
/// <param name="Source">LIBTORCH, Debian or Python; null where the bridge was built by hand.</param>
/// <param name="Root">The folder with include/ and lib/; null for the system's.</param>
/// <param name="Package">The package it came in, with its version; null where none is known.</param>
internal sealed record LibtorchRecord(string? Source, string? Root, string? Package)
{
    private const string FileName = "libtorch.txt";

    /// <summary>Whether OpenBLAS comes from the system too, which other builds of libtorch bring themselves.</summary>
    internal bool IsSystem => Root is null;

    /// <summary>Reads the record of a bridge; all null where there is none.</summary>
    /// <param name="bridge">The bridge's file, or a link to it.</param>
    internal static LibtorchRecord Read(string bridge)
    {
        var file = File.ResolveLinkTarget(bridge, returnFinalTarget: true)?.FullName ?? bridge;
        var record = Path.Combine(Path.GetDirectoryName(file)!, FileName);
        var lines = File.Exists(record) ? File.ReadAllLines(record) : [];
        return new(Value(lines, "source"), Value(lines, "root"), Value(lines, "package"));
    }

    private static string? Value(string[] lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith($"{key}=", StringComparison.Ordinal))?[(key.Length + 1)..] is { Length: > 0 } value ? value : null;
}
