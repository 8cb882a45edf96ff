using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>One option of a record: its name for people, its type, and how it is read and replaced.</summary>
/// <typeparam name="TOptions">The record.</typeparam>
/// <param name="Name">The name in presets and on the command line.</param>
/// <param name="Expected">The type in words, as in "expects a whole number".</param>
/// <param name="Description">What it is for.</param>
/// <param name="Get">Its value, as JSON.</param>
/// <param name="Parse">The record with another value, or null where the text is not of the type.</param>
internal sealed record OptionField<TOptions>(
    string Name, string Expected, string Description, Func<TOptions, JsonNode> Get, Func<TOptions, string, TOptions?> Parse)
    where TOptions : class
{
    /// <summary>The same option, of a record around this one.</summary>
    internal OptionField<TOuter> Within<TOuter>(Func<TOuter, TOptions> inner, Func<TOuter, TOptions, TOuter> replace)
        where TOuter : class => new(
            Name,
            Expected,
            Description,
            outer => Get(inner(outer)),
            (outer, text) => Parse(inner(outer), text) is { } changed ? replace(outer, changed) : null);
}

/// <summary>The types of options.</summary>
internal static class OptionField
{
    internal static OptionField<T> Whole<T>(string name, string description, Func<T, long> get, Func<T, int, T> set) where T : class => new(
        name,
        "a whole number",
        description,
        options => JsonValue.Create(get(options)),
        (options, text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? set(options, value) : null);

    internal static OptionField<T> Number<T>(string name, string description, Func<T, double> get, Func<T, double, T> set) where T : class => new(
        name,
        "a number",
        description,
        options => JsonValue.Create(get(options)),
        (options, text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? set(options, value) : null);

    internal static OptionField<T> Flag<T>(string name, string description, Func<T, bool> get, Func<T, bool, T> set) where T : class => new(
        name,
        "true or false",
        description,
        options => JsonValue.Create(get(options)),
        (options, text) => bool.TryParse(text, out var value) ? set(options, value) : null);

    internal static OptionField<T> Text<T>(string name, string description, Func<T, string> get, Func<T, string, T> set) where T : class => new(
        name,
        "a name",
        description,
        options => JsonValue.Create(get(options)),
        (options, text) => text.Length > 0 ? set(options, text) : null);

    internal static OptionField<T> Choice<T, TChoice>(string name, string description, Func<T, TChoice> get, Func<T, TChoice, T> set)
        where T : class
        where TChoice : struct, Enum
    {
        var choices = Enum.GetValues<TChoice>().ToDictionary(choice => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()), StringComparer.Ordinal);
        return new(
            name,
            $"one of {string.Join(", ", choices.Keys)}",
            description,
            options => JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(get(options).ToString())),
            (options, text) => choices.TryGetValue(text, out var choice) ? set(options, choice) : null);
    }
}
