using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display;

/// <summary>Values as JSON.</summary>
internal static class JsonForm
{
    private static readonly JsonSerializerOptions Options = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true,
    };

    /// <summary>A value as a JSON node, or the text <c>null</c>.</summary>
    /// <exception cref="UserException">It cannot be written as JSON, or is too large.</exception>
    public static object Of(object? value)
    {
        try
        {
            using var text = new LimitedStream(Limits.Json);
            JsonSerializer.Serialize(text, value, value?.GetType() ?? typeof(object), Options);
            return (object?)JsonNode.Parse(text.ToArray()) ?? "null";
        }
        catch (Exception error) when (error is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new UserException($"The {Names.Of(value!.GetType())} cannot be shown as JSON ({error.Message}); show a part of it, or leave the type out.", error);
        }
    }

    // Endless sequences end here.
    private sealed class LimitedStream(int limit) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Check(count);
            base.Write(buffer, offset, count);
        }

        private void Check(int count)
        {
            if (Length + count > limit)
                throw new NotSupportedException($"it is larger than {limit / 1_000_000} MB");
        }
    }
}
