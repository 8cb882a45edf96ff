using System.Text.Json.Serialization;

namespace ArtGan.Data;

/// <summary>A manifest as it stands in its file, before its fields are checked.</summary>
internal sealed class ManifestJson
{
    public string? Name { get; init; }
    public string? Title { get; init; }
    public string? Form { get; init; }
    public string? Licence { get; init; }
    public bool? Publishable { get; init; }
    public string? Citation { get; init; }
    public string? Card { get; init; }
    public bool? Synthetic { get; init; }
    public int? Pictures { get; init; }
    public string? Labels { get; init; }
    public List<string?>? Classes { get; init; }
    public Dictionary<string, ManifestPartJson?>? Splits { get; init; }
    public Dictionary<string, ManifestPartJson?>? Subsets { get; init; }
    public DataSetOriginJson? Origin { get; init; }
    public List<AssetSourceJson?>? Sources { get; init; }
    public List<ManifestFileJson?>? Files { get; init; }
}

/// <summary>A part: the files whose paths start with a text, or those in a list.</summary>
internal sealed class ManifestPartJson
{
    public string? Title { get; init; }
    public string? Prefix { get; init; }
    public int? Pictures { get; init; }
    public List<string?>? Files { get; init; }
}

internal sealed class DataSetOriginJson
{
    public string? Title { get; init; }
    public string? Address { get; init; }
    public string? Import { get; init; }
}

internal sealed class ManifestFileJson
{
    public string? Path { get; init; }
    public string? Sha256 { get; init; }
    public long? Bytes { get; init; }
    public List<AssetSourceJson?>? Sources { get; init; }
}

/// <summary>Any source; which fields it needs depends on <see cref="Kind"/>. <c>{path}</c> in one of them stands for the file's path.</summary>
internal sealed class AssetSourceJson
{
    public string? Kind { get; init; }
    public string? Name { get; init; }
    public string? Version { get; init; }
    public string? Path { get; init; }
    public string? Address { get; init; }
    public ManifestFileJson? Archive { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ManifestJson))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;
