using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Data;

/// <summary>What a packed file says of itself; nothing in it depends on when or in how many goes the file was made.</summary>
internal sealed record PackedHeader
{
    public required string Name { get; init; }
    public required int Count { get; init; }
    public required int Channels { get; init; }
    public required int Height { get; init; }
    public required int Width { get; init; }

    /// <summary>Bytes from one picture to the next.</summary>
    public required long Stride { get; init; }

    public required IReadOnlyList<string> Classes { get; init; }
    public required string Fingerprint { get; init; }
    public required PackedOrigin Origin { get; init; }
    public DataSetInfo? Info { get; init; }

    /// <summary>A 4-byte label a picture.</summary>
    public required long LabelsOffset { get; init; }

    /// <summary>The sha256 of each picture's pixels.</summary>
    public required long HashesOffset { get; init; }

    /// <summary>An 8-byte number a picture: where its name ends among the names.</summary>
    public required long NameEndsOffset { get; init; }

    /// <summary>The names in UTF-8, one after the other.</summary>
    public required long NamesOffset { get; init; }

    public required long NamesLength { get; init; }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PackedHeaderContext.Default.PackedHeader);

    /// <summary>Reads a header and checks that everything it points to lies inside the file.</summary>
    internal static PackedHeader Parse(ReadOnlySpan<byte> json, string path, long fileLength)
    {
        try
        {
            var header = JsonSerializer.Deserialize(json, PackedHeaderContext.Default.PackedHeader);
            return header is not null && header.Fits(fileLength) ? header : throw PackedPrefix.Damaged(path, "its header contradicts itself");
        }
        catch (Exception error) when (error is JsonException or OverflowException)
        {
            throw PackedPrefix.Damaged(path, "its header cannot be read", error);
        }
    }

    private bool Fits(long fileLength)
    {
        checked
        {
            bool Inside(long offset, long length) => offset >= PackedPrefix.PixelsOffset && length >= 0 && offset <= fileLength - length;
            return Count >= 1 && Channels is 1 or 3 && Height >= 1 && Width >= 1
                && (long)Channels * Height * Width is var length && length <= Array.MaxLength && Stride >= length
                && Inside(PackedPrefix.PixelsOffset, Stride * Count)
                && Inside(LabelsOffset, 4L * Count) && Inside(HashesOffset, 32L * Count)
                && Inside(NameEndsOffset, 8L * Count) && Inside(NamesOffset, NamesLength);
        }
    }
}

/// <summary>How the pictures of a packed file were prepared.</summary>
/// <param name="Options">Every option of the preparation, in words.</param>
/// <param name="Library">What decoded and resized, with its version.</param>
public sealed record PackedOrigin(string Options, string Library);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PackedHeader))]
internal sealed partial class PackedHeaderContext : JsonSerializerContext;
