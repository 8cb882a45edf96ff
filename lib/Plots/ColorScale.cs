using System.Globalization;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>Colours for values from 0 to 1, mixed between stops.</summary>
internal sealed class ColorScale
{
    // Sampled from matplotlib's viridis (van der Walt, Smith) and from cividis (Nunez, Anderton, Renslow, 2018).
    private static readonly ColorScale Viridis = new("#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725");
    private static readonly ColorScale Cividis = new("#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838");
    private static readonly ColorScale Greys = new("#ffffff", "#000000");
    // Ends and middle of ColorBrewer's RdBu, blue for low values.
    private static readonly ColorScale RdBu = new("#2166ac", "#67a9cf", "#d1e5f0", "#f7f7f7", "#fddbc7", "#ef8a62", "#b2182b");

    private readonly string[] stops;
    private readonly (int Red, int Green, int Blue)[] colors;

    private ColorScale(params string[] stops)
    {
        this.stops = stops;
        colors = [.. stops.Select(stop => int.Parse(stop.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            .Select(value => (value >> 16, (value >> 8) & 255, value & 255))];
    }

    internal static ColorScale Named(string name) => name switch
    {
        "Viridis" => Viridis,
        "Cividis" => Cividis,
        "Greys" => Greys,
        "RdBu" => RdBu,
        _ => throw new UserException($"There is no colorscale '{name}'; choose Viridis, Cividis, Greys or RdBu."),
    };

    internal IEnumerable<(double Position, string Color)> Stops =>
        stops.Select((stop, index) => (index / (double)(stops.Length - 1), stop));

    internal (int Red, int Green, int Blue) At(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (colors.Length - 1);
        var index = Math.Min((int)place, colors.Length - 2);
        var (from, to, rest) = (colors[index], colors[index + 1], place - index);
        return (Mix(from.Red, to.Red), Mix(from.Green, to.Green), Mix(from.Blue, to.Blue));

        int Mix(int low, int high) => (int)Math.Round(low + ((high - low) * rest));
    }

    internal JsonArray ToJson() => new([.. Stops.Select(stop => (JsonNode)new JsonArray(stop.Position, stop.Color))]);
}
