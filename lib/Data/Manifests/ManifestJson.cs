using System.Text.Json.Serialization;

namespace ArtGan.Data;

/// <summary>A manifest as it stands in its file, before its fields are checked.</summary>
internal sealed class ManifestJson
{
    public string? Name { get; init; }
    public string? Title { get; init; }
    public string? Licence { get; init; }
    public string? Citation { get; init; }
    public string? Card { get; init; }
    public List<ManifestFileJson?>? Files { get; init; }
}

internal sealed class ManifestFileJson
{
    public string? Path { get; init; }
    public string? Sha256 { get; init; }
    public long? Bytes { get; init; }
    public List<AssetSourceJson?>? Sources { get; init; }
}

/// <summary>Any source; which fields it needs depends on <see cref="Kind"/>.</summary>
internal sealed class AssetSourceJson
{
    public string? Kind { get; init; }
    public string? Name { get; init; }
    public string? Version { get; init; }
    public string? Path { get; init; }
    public string? Address { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ManifestJson))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;
