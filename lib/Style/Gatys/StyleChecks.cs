using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Refuses pictures and masks that cannot be painted from.</summary>
internal static class StyleChecks
{
    // The deepest views see a place for each 16 pixels.
    private const int LeastSide = 16;

    /// <summary>Checks everything that is given.</summary>
    /// <exception cref="UserException">Something does not fit; the sentence says what to do.</exception>
    public static void Check(StyleNetwork network, StyleRecipe recipe, Picture content, IReadOnlyList<StylePicture> styles, NeuralStyleOptions options, Picture? start)
    {
        if (styles.Count == 0) throw new UserException("No style is given; give at least one picture whose manner is wanted.");
        CheckSide(content, "picture to paint");
        var smallest = StyleScales.Of(options.Size, options.Scales ?? StyleScales.Usual(options.Size), options.Steps)[0].Size;
        var (width, height) = StylePixels.Size(content, smallest);
        if (Math.Min(width, height) < LeastSide)
            throw new UserException($"At its smallest the painting would be {width} x {height} pixels, too small for a network to see anything; choose a larger size, or fewer scales.");
        CheckSeen(network, recipe, width, height, "painting at its smallest");
        foreach (var style in styles)
        {
            CheckSide(style.Picture, "style picture");
            if (!(style.Weight > 0 && double.IsFinite(style.Weight)))
                throw new UserException($"A style's weight is {style.Weight:0.###}, but must be above 0; leave that style out, or give it a share.");
            CheckMask(style.Where, content, "content");
            CheckMask(style.Part, style.Picture, "style picture");
        }

        if (options.Start == StyleStart.Picture && start is null) throw new UserException("The painting shall begin as a picture, but none is given; give one, or begin with the content.");
    }

    // Networks whose convolutions have no padding see nothing of pictures that others see well.
    private static void CheckSeen(StyleNetwork network, StyleRecipe recipe, int width, int height, string what)
    {
        string[] views = [.. recipe.Content.Concat(recipe.Style).Where(view => view.Weight > 0).Select(view => view.View).Distinct()];
        var sizes = new StyleMeasure(network, new(TilePlan.Whole, 0), null).Sizes(views, height, width);
        if (views.FirstOrDefault(view => sizes[view].Height < 1 || sizes[view].Width < 1) is { } blind)
            throw new UserException($"The layer '{blind}' of '{network.Name}' sees nothing of {width} x {height} pixels, as the {what} has; choose a larger size, or fewer scales.");
    }

    private static void CheckSide(Picture picture, string what)
    {
        if (Math.Min(picture.Width, picture.Height) < LeastSide)
            throw new UserException($"The {what} is {picture.Width} x {picture.Height} pixels, too small for a network to see anything; use one of at least {LeastSide} x {LeastSide}.");
    }

    private static void CheckMask(Picture? mask, Picture picture, string whose)
    {
        if (mask is not null && (mask.Width, mask.Height) != (picture.Width, picture.Height))
            throw new UserException($"A mask is {mask.Width} x {mask.Height} pixels and its {whose} {picture.Width} x {picture.Height}; give a mask of the same size.");
    }
}
