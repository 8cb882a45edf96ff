using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Whose colours a painting has (Gatys et al. 2016, "Preserving Color in Neural Artistic Style Transfer", arXiv:1606.05897).</summary>
public static class StyleColours
{
    /// <summary>
    /// A style picture in the content's colours: the linear map that gives its pixels the content's mean and covariance (the paper's colour histogram
    /// matching, with symmetric square roots as in Image Analogies, which do not depend on the order of the channels).
    /// </summary>
    /// <param name="style">The style picture.</param>
    /// <param name="content">Whose colours it gets.</param>
    /// <param name="part">Which part of the style counts, white for that, of its size; null for all of it.</param>
    /// <param name="where">Which part of the content counts, likewise.</param>
    /// <returns>Of the style's size; what lies outside 0..255 is clipped.</returns>
    public static Picture Matched(Picture style, Picture content, Picture? part = null, Picture? where = null)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var (map, shift) = WhiteningColouring.Between(ColourMoments.Of(style, part), [(ColourMoments.Of(content, where), 1)], strength: 1);
        return ColourMap.Of(style.ToColour(), map, shift);
    }

    /// <summary>
    /// A painting's brightness in the content's colours: Y of the painting with I and Q of the content. In YIQ, and in YUV, that adds the difference in
    /// brightness to all three channels.
    /// </summary>
    /// <param name="painting">The painting.</param>
    /// <param name="content">The content, of any size.</param>
    /// <returns>Of the painting's size; what lies outside 0..255 is clipped.</returns>
    public static Picture WithColoursOf(Picture painting, Picture content)
    {
        ArgumentNullException.ThrowIfNull(painting);
        ArgumentNullException.ThrowIfNull(content);
        var (painted, seen) = (painting.ToColour().Pixels, content.Resize(painting.Width, painting.Height).ToColour().Pixels);
        var pixels = new byte[painted.Length];
        for (var at = 0; at < pixels.Length; at += 3)
        {
            var added = Brightness(painted.Span, at) - Brightness(seen.Span, at);
            for (var channel = 0; channel < 3; channel++) pixels[at + channel] = ColourMap.ToByte(seen.Span[at + channel] + added);
        }

        return new(painting.Width, painting.Height, 3, pixels);
    }

    /// <summary>Styles as the network shall see them.</summary>
    internal static IReadOnlyList<StylePicture> Prepared(IReadOnlyList<StylePicture> styles, Picture content, StyleColour colour) => colour switch
    {
        StyleColour.MatchHistogram => [.. styles.Select(style => style with { Picture = Matched(style.Picture, content, style.Part, style.Where) })],
        StyleColour.KeepLuminance => [.. styles.Select(style => style with { Picture = BrightnessMatched(style, content) })],
        _ => styles,
    };

    /// <summary>The content as the network shall see it: in grey where only the brightness is painted.</summary>
    internal static Picture Seen(Picture content, StyleColour colour) => colour == StyleColour.KeepLuminance ? Grey(content) : content;

    private static double Brightness(ReadOnlySpan<byte> pixels, int at) => Colour.LumaOf(pixels[at], pixels[at + 1], pixels[at + 2]);

    private static Picture Grey(Picture picture)
    {
        if (picture.Channels == 1) return picture;
        var pixels = new byte[picture.Width * picture.Height];
        for (var place = 0; place < pixels.Length; place++) pixels[place] = ColourMap.ToByte(Brightness(picture.Pixels.Span, place * 3));
        return new(picture.Width, picture.Height, 1, pixels);
    }

    // The paper's (L - mean_S) sd_C / sd_S + mean_C, which on grey pictures the map of colours is as well.
    private static Picture BrightnessMatched(StylePicture style, Picture content) => Matched(Grey(style.Picture), Grey(content), style.Part, style.Where);
}
