using System.Text.Json;
using System.Text.Json.Serialization;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>What became of one file of a preparation; one line of its journal.</summary>
internal sealed record PreparationRecord
{
    /// <summary>The file's name in the set.</summary>
    public required string File { get; init; }

    /// <summary>Why it could not be used; null where it could.</summary>
    public string? Rejected { get; init; }

    /// <summary>The hash of its prepared pixels; null where they are not in the set.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The number of the earlier file that it looks like.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Bits of the difference hash in which it differs from that one.</summary>
    public int Distance { get; init; }

    /// <summary>What the file was; null where it could not be used.</summary>
    public PictureInfo? Source { get; init; }

    /// <summary>Whether a frame was cut away.</summary>
    public bool WasTrimmed { get; init; }

    /// <summary>Whether its pixels are in the set.</summary>
    [JsonIgnore]
    public bool IsKept => Sha256 is not null;
}

/// <summary>The journal's first line.</summary>
/// <param name="Key">The plan it belongs to.</param>
internal sealed record PreparationJournalHead(string Key);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PreparationRecord))]
[JsonSerializable(typeof(PreparationJournalHead))]
internal sealed partial class PreparationJson : JsonSerializerContext
{
    /// <summary>A line, or null where it is only half of one.</summary>
    internal static T? Parse<T>(ReadOnlySpan<byte> line, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
