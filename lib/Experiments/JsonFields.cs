using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>The members of a JSON object that a person wrote, each checked when it is read.</summary>
/// <param name="json">The object.</param>
/// <param name="path">What stands before its members' names in messages, as in "halving."; empty for the whole file.</param>
internal sealed class JsonFields(JsonObject json, string path = "")
{
    /// <summary>Refuses members that nobody reads, such as mistyped ones.</summary>
    /// <param name="json">The object.</param>
    /// <param name="known">The members there are.</param>
    /// <param name="where">What the object is, for the message.</param>
    /// <exception cref="UserException">There is an unknown member.</exception>
    internal static void Refuse(JsonObject json, IReadOnlyCollection<string> known, string where)
    {
        if (json.Select(member => member.Key).FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            throw new UserException($"{where} has no member '{unknown}'{NearestName.Suggest(unknown, known)}");
        }
    }

    /// <summary>Whether a member is there.</summary>
    internal bool Has(string name) => json[name] is not null;

    /// <summary>A text that must be there.</summary>
    internal string Text(string name) => TextOr(name, null)
        ?? throw new UserException($"the member '{path}{name}' is missing; add it.");

    /// <summary>A text, or what stands for it where it is absent.</summary>
    internal string? TextOr(string name, string? otherwise) => json[name] switch
    {
        null => otherwise,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => throw Wrong(name, "a text in quotation marks", other),
    };

    /// <summary>A whole number, or what stands for it where it is absent.</summary>
    internal int Whole(string name, int low, int high, int? otherwise = null)
    {
        var value = json[name] switch
        {
            null => otherwise ?? throw new UserException($"the member '{path}{name}' is missing; add it."),
            JsonValue number when number.GetValueKind() == JsonValueKind.Number && number.TryGetValue<int>(out var whole) => whole,
            var other => throw Wrong(name, "a whole number", other),
        };
        if (json[name] is not null)
        {
            OptionRange.Check(path + name, value, low, high);
        }

        return value;
    }

    /// <summary>A number, or null where it is absent.</summary>
    internal double? Number(string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) && double.IsFinite(number) => number,
        var other => throw Wrong(name, "a number", other),
    };

    /// <summary>True or false, or what stands for it where it is absent.</summary>
    internal bool Flag(string name, bool otherwise) => json[name] switch
    {
        null => otherwise,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        var other => throw Wrong(name, "true or false", other),
    };

    /// <summary>An object inside; an empty one where it is absent.</summary>
    /// <param name="name">The member.</param>
    /// <param name="known">Its members; any where absent.</param>
    internal JsonObject Object(string name, IReadOnlyCollection<string>? known = null)
    {
        var inner = json[name] switch
        {
            null => [],
            JsonObject value => value,
            var other => throw Wrong(name, "an object in braces", other),
        };
        if (known is not null)
        {
            Refuse(inner, known, $"'{path}{name}'");
        }

        return inner;
    }

    /// <summary>A list of numbers, texts and truths as an option's values are written; null where it is absent.</summary>
    internal IReadOnlyList<string>? Values(string name) => json[name] switch
    {
        null => null,
        JsonArray { Count: > 0 } list when list.All(item => item is JsonValue) => [.. list.Select(item => item!.ToString())],
        var other => throw Wrong(name, "a list of at least one number or text", other),
    };

    private UserException Wrong(string name, string expected, JsonNode found) =>
        new($"'{path}{name}' expects {expected} but got {found.ToJsonString()}; write it so.");
}
