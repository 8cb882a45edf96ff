using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Wire;

/// <summary>Reads the fields of a message's content, whatever a front-end has put there.</summary>
internal static class JsonFields
{
    /// <summary>A field that must be text.</summary>
    /// <exception cref="MessageException">It is not there, or something else.</exception>
    public static string Text(this JsonObject content, string name) =>
        TextOrNull(content[name]) ?? throw new MessageException($"'{name}' must be a string");

    /// <summary>A field that may be text.</summary>
    /// <exception cref="MessageException">It is something else.</exception>
    public static string? OptionalText(this JsonObject content, string name) =>
        content[name] is { } value ? TextOrNull(value) ?? throw new MessageException($"'{name}' must be a string") : null;

    /// <summary>A field that may be true or false.</summary>
    /// <exception cref="MessageException">It is something else.</exception>
    public static bool Flag(this JsonObject content, string name, bool fallback) => content[name] switch
    {
        null => fallback,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw new MessageException($"'{name}' must be true or false"),
    };

    /// <summary>A field that may be a whole number.</summary>
    /// <exception cref="MessageException">It is something else.</exception>
    public static int? Number(this JsonObject content, string name) => content[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<double>(out var number) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue => (int)number,
        _ => throw new MessageException($"'{name}' must be a whole number"),
    };

    /// <summary>A field that may be an object; an empty one where it is absent.</summary>
    /// <exception cref="MessageException">It is something else.</exception>
    public static JsonObject Object(this JsonObject content, string name) => content[name] switch
    {
        null => [],
        JsonObject value => value,
        _ => throw new MessageException($"'{name}' must be an object"),
    };

    /// <summary>A string's text; null for anything else, and for what is no Unicode.</summary>
    public static string? TextOrNull(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }
}
