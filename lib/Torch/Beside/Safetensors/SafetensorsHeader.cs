using System.Buffers.Binary;
using System.Text.Json;

namespace ArtGan.Torch;

/// <summary>
/// The header of a safetensors file: the JSON object that names each array's type, shape and place.
/// The rules are those of the published format: places lie side by side from 0 to the end of the data,
/// without gap or overlap, and no name stands twice.
/// </summary>
internal sealed record SafetensorsHeader(
    IReadOnlyList<SafetensorsHeader.Place> Places, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Bytes of the length field in front of the header.</summary>
    internal const int LengthBytes = sizeof(ulong);

    /// <summary>The format's own limit, which keeps a damaged length from exhausting memory.</summary>
    internal const int LargestHeader = 100_000_000;

    private const string MetadataName = "__metadata__";

    internal sealed record Place(string Name, SafetensorsType Type, long[] Shape, long Begin, long End);

    /// <summary>Reads and checks the header in front of a stream's data, which it leaves at the data's first byte.</summary>
    /// <param name="stream">The whole content from its position to its end; it knows its length.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <exception cref="UserException">The header is damaged, or an array has a type we lack.</exception>
    internal static SafetensorsHeader Read(Stream stream, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var available = stream.Length - stream.Position;
        if (available < LengthBytes) throw Damaged(file, $"it has {available} bytes, fewer than the {LengthBytes} of the length of its header");
        Span<byte> lengthField = stackalloc byte[LengthBytes];
        stream.ReadExactly(lengthField);
        available -= lengthField.Length;
        var length = BinaryPrimitives.ReadUInt64LittleEndian(lengthField);
        if (length > LargestHeader) throw Damaged(file, $"its header claims {length} bytes, more than the format's limit of {LargestHeader}");
        if (length > (ulong)available) throw Damaged(file, $"its header claims {length} bytes but {available} follow");

        var json = new byte[length];
        stream.ReadExactly(json);
        return Parse(json, available - json.Length, file);
    }

    /// <summary>Reads and checks a header.</summary>
    /// <param name="json">The header's bytes, without the length field.</param>
    /// <param name="dataBytes">Bytes behind the header, to its file's end.</param>
    /// <param name="file">The file's name, for errors.</param>
    internal static SafetensorsHeader Parse(ReadOnlyMemory<byte> json, long dataBytes, string file)
    {
        if (json.Length == 0 || json.Span[0] != '{') throw Damaged(file, "its header does not start with '{'");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 4 });
            IReadOnlyDictionary<string, string> metadata = new Dictionary<string, string>();
            var places = new List<Place>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name == MetadataName) metadata = ParseMetadata(property.Value, file);
                else places.Add(ParsePlace(property.Name, property.Value, file));
            }

            places.Sort((left, right) => (left.Begin, left.End).CompareTo((right.Begin, right.End)));
            CheckCoverage(places, dataBytes, file);
            return new(places, metadata);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name or text that is not valid UTF-16.
            throw Damaged(file, $"its header is not a valid JSON object ({error.Message.TrimEnd('.')})", error);
        }
    }

    /// <summary>Writes a header as JSON, padded so that the data behind it starts at a multiple of 8.</summary>
    internal byte[] Format()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            if (Metadata.Count > 0)
            {
                writer.WriteStartObject(MetadataName);
                foreach (var (key, value) in Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteString(key, value);
                writer.WriteEndObject();
            }

            foreach (var place in Places)
            {
                writer.WriteStartObject(place.Name);
                writer.WriteString("dtype", place.Type.ToString());
                WriteNumbers(writer, "shape", place.Shape);
                WriteNumbers(writer, "data_offsets", [place.Begin, place.End]);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        while ((LengthBytes + stream.Length) % 8 != 0) stream.WriteByte((byte)' ');
        return stream.ToArray();
    }

    /// <summary>Whether a name may be given to an array.</summary>
    internal static bool IsReserved(string name) => name == MetadataName;

    internal static UserException Damaged(string file, string reason, Exception? cause = null) =>
        StateStream.Damaged(file, "safetensors file", reason, cause);

    private static Dictionary<string, string> ParseMetadata(JsonElement element, string file)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Damaged(file, $"{MetadataName} is not an object of texts");
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            metadata.Add(property.Name, property.Value.ValueKind == JsonValueKind.String
                ? property.Value.GetString()!
                : throw Damaged(file, $"the value of '{property.Name}' in {MetadataName} is not a text"));
        }

        return metadata;
    }

    private static Place ParsePlace(string name, JsonElement element, string file)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Damaged(file, $"the entry '{name}' is not an object");
        SafetensorsType? type = null;
        long[]? shape = null, offsets = null;
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "dtype":
                    var spelled = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
                    type = SafetensorsTypes.Parse(spelled) ?? throw Unknown(file, name, spelled);
                    break;
                case "shape":
                    shape = ParseNumbers(property, name, file);
                    break;
                case "data_offsets":
                    offsets = ParseNumbers(property, name, file);
                    break;
                default:
                    throw Damaged(file, $"the entry '{name}' has the unknown field '{property.Name}'");
            }
        }

        if (type is not { } known || shape is null || offsets is not [var begin, var end])
        {
            throw Damaged(file, $"the entry '{name}' lacks dtype, shape or the two data_offsets");
        }

        if (TensorBytes.Count(shape, known.SizeInBytes()) is not { } bytes) throw Damaged(file, $"the shape [{string.Join(", ", shape)}] of '{name}' is too large");
        if (begin > end || end - begin != bytes)
        {
            throw Damaged(file, $"the entry '{name}' of {known} [{string.Join(", ", shape)}] needs {bytes} bytes but its data_offsets are [{begin}, {end}]");
        }

        return new(name, known, shape, begin, end);
    }

    private static UserException Unknown(string file, string name, string type) => SafetensorsTypes.IsForeign(type)
        ? new UserException($"'{StateStream.Shown(name)}' in '{file}' is of type {type}, which no tensor here can hold; convert it to F32, F16 or BF16 with the program that wrote it.")
        : Damaged(file, $"the entry '{name}' has the unknown dtype '{type}'");

    private static long[] ParseNumbers(JsonProperty property, string name, string file)
    {
        if (property.Value.ValueKind != JsonValueKind.Array) throw Damaged(file, $"the {property.Name} of '{name}' is not a list");
        return [.. property.Value.EnumerateArray().Select(item =>
            item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var number) && number >= 0
                ? number
                : throw Damaged(file, $"the {property.Name} of '{name}' holds {item.GetRawText()}, which is not a whole number from 0"))];
    }

    private static void CheckCoverage(List<Place> places, long dataBytes, string file)
    {
        var position = 0L;
        foreach (var place in places)
        {
            if (place.Begin != position) throw Damaged(file, $"the entry '{place.Name}' starts at byte {place.Begin} where {position} was expected");
            position = place.End;
        }

        if (position != dataBytes) throw Damaged(file, $"its header describes {position} bytes of data but {dataBytes} follow");
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, long[] numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
