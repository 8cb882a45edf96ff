using System.Globalization;

namespace ArtGan.Plots;

/// <summary>The look that the interactive figure and the static one share.</summary>
internal static class FigureStyle
{
    internal const string FontFamily = "'Open Sans', 'DejaVu Sans', Verdana, Arial, sans-serif";
    internal const double FontSize = 12;
    internal const double TitleSize = 16;
    internal const double AxisTitleSize = 13;
    internal const string TextColor = "#333333";
    internal const string LineColor = "#9a9a9a";
    internal const string GridColor = "#e8e8e8";

    /// <summary>
    /// Okabe and Ito's colours (Color Universal Design, 2008), which colour-blind readers can tell apart;
    /// yellow, faint on white, comes last.
    /// </summary>
    internal static readonly IReadOnlyList<string> Palette =
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#444444", "#c9b900"];

    internal static string ColorAt(int index) => Palette[index % Palette.Count];

    /// <summary>The colour with an opacity as CSS writes it, or null where it is no hexadecimal colour.</summary>
    internal static string? WithOpacity(string color, double opacity) =>
        color.Length == 7 && color[0] == '#' && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? string.Create(CultureInfo.InvariantCulture, $"rgba({value >> 16},{(value >> 8) & 255},{value & 255},{opacity})")
            : null;
}
