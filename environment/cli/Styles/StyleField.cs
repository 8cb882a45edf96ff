using System.Globalization;
using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>Types of options that only style transfer has.</summary>
internal static class StyleField
{
    /// <summary>An option of the painter.</summary>
    public static OptionField<StyleSettings> Of(OptionField<NeuralStyleOptions> field) =>
        field.Within<StyleSettings>(settings => settings.Painting, (settings, painting) => settings with { Painting = painting });

    /// <summary>One of some names.</summary>
    public static OptionField<StyleSettings> Named<T>(string name, string description, (string Name, T Value)[] choices, Func<StyleSettings, T> get, Func<StyleSettings, T, StyleSettings> set)
        where T : notnull => new(
        name,
        $"one of {string.Join(", ", choices.Select(choice => choice.Name))}",
        description,
        settings => JsonValue.Create(choices.First(choice => choice.Value.Equals(get(settings))).Name),
        (settings, text) => choices.Where(choice => choice.Name == text).Select(choice => set(settings, choice.Value)).FirstOrDefault());

    /// <summary>Layers with weights.</summary>
    public static OptionField<NeuralStyleOptions> Layers(string name, string description, Func<NeuralStyleOptions, IReadOnlyList<ViewWeight>?> get, Func<NeuralStyleOptions, IReadOnlyList<ViewWeight>, NeuralStyleOptions> set) => new(
        name,
        "layers with weights, as in relu4_2:1,relu5_2:0.5",
        description,
        options => JsonValue.Create(string.Join(',', (get(options) ?? []).Select(view => FormattableString.Invariant($"{view.View}:{view.Weight}")))),
        (options, text) => text.Split(',', StringSplitOptions.TrimEntries).Select(Layer).ToArray() is var layers && Array.TrueForAll(layers, layer => layer is not null) ? set(options, [.. layers.OfType<ViewWeight>()]) : null);

    /// <summary>auto, none, or pixels.</summary>
    public static OptionField<NeuralStyleOptions> Tiles(string name, string description) => new(
        name,
        "auto, none, or a number of pixels",
        description,
        options => JsonValue.Create(Text(options.Tiles)),
        (options, text) => text switch
        {
            "auto" => options with { Tiles = StyleTiles.Automatic },
            "none" => options with { Tiles = StyleTiles.None },
            _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var edge) && edge > 0 ? options with { Tiles = new(edge) } : null,
        });

    /// <summary>Tiles as people write them.</summary>
    public static string Text(StyleTiles tiles) => tiles.Edge switch { null => "auto", 0 => "none", var edge => edge.Value.ToString(CultureInfo.InvariantCulture) };

    // A layer alone has the weight 1.
    private static ViewWeight? Layer(string text)
    {
        var colon = text.LastIndexOf(':');
        if (text.Length == 0 || colon == 0) return null;
        if (colon < 0) return new(text, 1);
        return double.TryParse(text.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? new(text[..colon], weight) : null;
    }
}
