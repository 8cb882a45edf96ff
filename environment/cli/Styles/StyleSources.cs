using System.Globalization;
using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>Reads style pictures and masks as they are named on the command line.</summary>
internal static class StyleSources
{
    private const string Everywhere = "-";

    /// <summary>Reads them.</summary>
    /// <param name="styles">FILE or FILE:weight each.</param>
    /// <param name="masks">Where each is wanted: files with commas between, '-' for everywhere; none for all everywhere.</param>
    /// <param name="parts">Which part of each counts, likewise.</param>
    /// <exception cref="UserException">A file cannot be read, or a weight is none.</exception>
    /// <exception cref="UsageException">There are more or fewer masks than styles.</exception>
    public static IReadOnlyList<StylePicture> Read(IReadOnlyList<string> styles, string? masks, string? parts)
    {
        var (where, part) = (Masks("--mask", masks, styles.Count), Masks("--style-mask", parts, styles.Count));
        return [.. styles.Select((text, index) =>
        {
            var (file, weight) = Split(text);
            return new StylePicture(Picture.Load(file), weight) { Where = where?[index], Part = part?[index] };
        })];
    }

    /// <summary>Splits FILE:weight; the last colon separates where a number follows it.</summary>
    /// <exception cref="UserException">What follows is no number, and no file has the whole name.</exception>
    public static (string File, double Weight) Split(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || File.Exists(text)) return (text, 1);
        if (double.TryParse(text.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
        {
            return weight > 0 && double.IsFinite(weight)
                ? (text[..colon], weight)
                : throw new UserException($"The style '{text[..colon]}' has the weight {text[(colon + 1)..]}, but it must be above 0; leave that style out, or give it a share.");
        }

        throw new UserException($"The weight '{text[(colon + 1)..]}' of the style '{text[..colon]}' is no number; write for example --style {text[..colon]}:0.5.");
    }

    private static List<Picture?>? Masks(string option, string? text, int count)
    {
        if (text is null) return null;
        var files = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (files.Length != count)
            throw new UsageException($"{option} names {files.Length} masks for {count} styles; give one for each --style in its order, with commas between and '{Everywhere}' for everywhere.");
        // Styles of one mask share their region, which they are known to do by the picture itself.
        var read = files.Where(file => file != Everywhere).Distinct(StringComparer.Ordinal).ToDictionary(file => file, file => Picture.Load(file), StringComparer.Ordinal);
        return [.. files.Select(file => file == Everywhere ? null : read[file])];
    }
}
