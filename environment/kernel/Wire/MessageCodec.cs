using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ArtGan.Kernel.Wire;

/// <summary>Turns messages into frames and back: identities, delimiter, signature, four JSON objects, buffers.</summary>
/// <param name="signer">Signs and checks.</param>
/// <param name="session">Names this kernel in the headers of its messages.</param>
internal sealed class MessageCodec(MessageSigner signer, string session)
{
    /// <summary>The version of the protocol that the kernel speaks.</summary>
    public const string ProtocolVersion = "5.5";

    private const int MaximumFrames = 1000;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Empty = "{}"u8.ToArray();
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Nothing here ends up inside HTML, and base64 stays as long as it is.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageException">It is malformed, wrongly signed, or has been here before.</exception>
    public IncomingMessage Decode(IReadOnlyList<byte[]> frames)
    {
        if (frames.Count > MaximumFrames)
            throw new MessageException($"it has more than {MaximumFrames} frames");
        var start = 0;
        while (start < frames.Count && !frames[start].AsSpan().SequenceEqual(Delimiter))
            start++;
        if (frames.Count < start + 6)
            throw new MessageException("it lacks the delimiter or one of the frames after it");
        ReadOnlyMemory<byte> header = frames[start + 2], parent = frames[start + 3], metadata = frames[start + 4], content = frames[start + 5];
        signer.Verify(frames[start + 1], header, parent, metadata, content);

        var fields = Parse(header, "header");
        return new()
        {
            Identities = [.. frames.Take(start)],
            Header = header,
            Id = Text(fields, "msg_id") ?? throw new MessageException("its header has no msg_id"),
            Type = Text(fields, "msg_type") ?? throw new MessageException("its header has no msg_type"),
            ParentId = Text(Parse(parent, "parent header"), "msg_id"),
            Metadata = Parse(metadata, "metadata"),
            Content = Parse(content, "content"),
            Buffers = [.. frames.Skip(start + 6)],
        };
    }

    /// <summary>Writes a message.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Encode(OutgoingMessage message)
    {
        ReadOnlyMemory<byte> header = Write(new JsonObject
        {
            ["msg_id"] = message.Id,
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = message.Type,
            ["version"] = ProtocolVersion,
        });
        var parent = message.ParentHeader.IsEmpty ? Empty : message.ParentHeader;
        ReadOnlyMemory<byte> metadata = message.Metadata is null ? Empty : Write(message.Metadata);
        ReadOnlyMemory<byte> content = Write(message.Content);
        return [.. message.Identities, Delimiter, signer.Sign(header, parent, metadata, content), header, parent, metadata, content, .. message.Buffers];
    }

    private static byte[] Write(JsonObject value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
            value.WriteTo(writer);
        return stream.ToArray();
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> frame, string name)
    {
        try
        {
            // The parser looks at a string's bytes only when it is asked for the string.
            if (!Utf8.IsValid(frame.Span))
                throw new MessageException($"its {name} is not UTF-8");
            return JsonNode.Parse(frame.Span, nodeOptions: null, Strict) as JsonObject ?? throw new MessageException($"its {name} is no JSON object");
        }
        catch (JsonException error)
        {
            throw new MessageException($"its {name} is no JSON ({error.Message})");
        }
    }

    private static string? Text(JsonObject fields, string name) => fields.TryGetPropertyValue(name, out var value) ? JsonFields.TextOrNull(value) : null;
}
