using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Kernel.Engine.References;

/// <summary>Packages as they lie on this machine, kept in the cache so that the SDK is asked only once.</summary>
/// <param name="Versions">The version of each package, those that others need included.</param>
/// <param name="Libraries">The managed libraries.</param>
/// <param name="Natives">The native libraries.</param>
/// <param name="Notes">Sentences of the SDK's about versions that are other than asked for.</param>
internal sealed record ResolvedPackages(
    IReadOnlyDictionary<string, string> Versions, IReadOnlyList<string> Libraries, IReadOnlyList<string> Natives, IReadOnlyList<string> Notes)
{
    /// <summary>Reads what was kept; null where it is absent, damaged, or a file is gone.</summary>
    /// <param name="path">The file.</param>
    public static ResolvedPackages? Read(string path)
    {
        try
        {
            var kept = JsonSerializer.Deserialize(File.ReadAllBytes(path), ResolvedPackagesJson.Default.ResolvedPackages);
            return kept is not null && kept.Libraries.Concat(kept.Natives).All(File.Exists)
                ? kept with { Versions = new Dictionary<string, string>(kept.Versions, StringComparer.OrdinalIgnoreCase) } : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps this.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path) => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, this, ResolvedPackagesJson.Default.ResolvedPackages));
}

[JsonSerializable(typeof(ResolvedPackages))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class ResolvedPackagesJson : JsonSerializerContext;
