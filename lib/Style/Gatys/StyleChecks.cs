using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Refuses pictures and masks that cannot be painted from.</summary>
internal static class StyleChecks
{
    /// <summary>Checks everything that is given.</summary>
    /// <exception cref="UserException">Something does not fit; the sentence says what to do.</exception>
    public static void Check(StyleNetwork network, StyleRecipe recipe, Picture content, IReadOnlyList<StylePicture> styles, NeuralStyleOptions options, Picture? start)
    {
        if (styles.Count == 0) throw new UserException("No style is given; give at least one picture whose manner is wanted.");
        foreach (var style in styles)
        {
            if (!(style.Weight > 0 && double.IsFinite(style.Weight)))
                throw new UserException($"A style's weight is {style.Weight:0.###}, but must be above 0; leave that style out, or give it a share.");
            CheckMask(style.Where, content, "content");
            CheckMask(style.Part, style.Picture, "style picture");
        }

        if (options.Start == StyleStart.Picture && start is null) throw new UserException("The painting shall begin as a picture, but none is given; give one, or begin with the content.");
    }

    private static void CheckMask(Picture? mask, Picture picture, string whose)
    {
        if (mask is not null && (mask.Width, mask.Height) != (picture.Width, picture.Height))
            throw new UserException($"A mask is {mask.Width} x {mask.Height} pixels and its {whose} {picture.Width} x {picture.Height}; give a mask of the same size.");
    }
}
