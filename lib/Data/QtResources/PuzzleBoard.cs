using System.Globalization;
using System.Text.RegularExpressions;

namespace ArtGan.Data;

/// <summary>
/// A painting as the puzzle activity of GCompris describes it: its title, and for each tile the place of its middle
/// as a share of the board. The files are QML; of that language only what they use is read.
/// </summary>
/// <param name="Artist">Who made it, as the file spells it.</param>
/// <param name="Work">Its title.</param>
/// <param name="Year">When, such as 1876 or 1475-85; empty where the file does not say.</param>
/// <param name="Width">Pixels across the board, at the size of the tiles' own pixels.</param>
/// <param name="Height">Pixels down the board.</param>
/// <param name="Tiles">The tiles, the lowest first.</param>
internal sealed partial record PuzzleBoard(string Artist, string Work, string Year, int Width, int Height, IReadOnlyList<PuzzleTile> Tiles)
{
    private const int LargestSide = 8192;

    /// <summary>A name for a file: artist, work and year in small letters and digits.</summary>
    public string FileName => string.Join('_', new[] { Artist, Work, Year }.Where(part => part.Length > 0).Select(Plain));

    /// <summary>Reads a board.</summary>
    /// <param name="text">The QML.</param>
    /// <returns>The board; null where the text is another thing.</returns>
    public static PuzzleBoard? Parse(string text)
    {
        if (Instruction().Match(text) is not { Success: true } instruction) return null;
        int width = 0, height = 0;
        var tiles = new List<PuzzleTile>();
        foreach (Match item in Item().Matches(text))
        {
            var fields = Field().Matches(item.Value).DistinctBy(field => field.Groups[1].Value).ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
            if (fields.GetValueOrDefault("type") == "SHAPE_BACKGROUND_IMAGE")
            {
                if (!int.TryParse(fields.GetValueOrDefault("width"), NumberStyles.None, CultureInfo.InvariantCulture, out width)
                    || !int.TryParse(fields.GetValueOrDefault("height"), NumberStyles.None, CultureInfo.InvariantCulture, out height))
                {
                    return null;
                }
            }
            else if (fields.TryGetValue("pixmapfile", out var file) && Share(fields, "x") is { } x && Share(fields, "y") is { } y)
            {
                tiles.Add(new(file, x, y));
            }
        }

        if (tiles.Count == 0 || width is < 1 or > LargestSide || height is < 1 or > LargestSide) return null;
        var (artist, work, year) = Title(instruction.Groups[1].Value);
        return new(artist, work, year, width, height, tiles);
    }

    private static double? Share(Dictionary<string, string> fields, string name) =>
        double.TryParse(fields.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;

    /// <summary>Takes <c>Artist, Work - Year</c> apart.</summary>
    private static (string Artist, string Work, string Year) Title(string text)
    {
        text = text.Trim().TrimEnd('.');
        var year = Years().Match(text);
        if (year.Success) text = text[..year.Index];
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? ("", text.Trim(), year.Groups[1].Value) : (text[..comma].Trim(), text[(comma + 1)..].Trim(), year.Groups[1].Value);
    }

    private static string Plain(string text) => NotPlain().Replace(text.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("""instruction\s*:\s*qsTr\("([^"\n]*)"\)""")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Item();

    [GeneratedRegex("""
        "(\w+)"\s*:\s*"?([^",\s}]+)"?
        """)]
    private static partial Regex Field();

    [GeneratedRegex(@"\s+-\s+(\d[\d\s-]*)$")]
    private static partial Regex Years();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotPlain();
}

/// <summary>A tile of a painting.</summary>
/// <param name="File">Its picture, from the folder above the board's.</param>
/// <param name="X">Where its middle lies across the board, 0 to 1.</param>
/// <param name="Y">Where its middle lies down the board, 0 to 1.</param>
internal sealed record PuzzleTile(string File, double X, double Y);
