using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Styles by the place where they are wanted.</summary>
internal static class StyleRegions
{
    /// <summary>Measures styles.</summary>
    /// <param name="measure">With what.</param>
    /// <param name="styles">The styles.</param>
    /// <param name="recipe">Which views count.</param>
    /// <param name="longer">Pixels of a style picture's longer side.</param>
    /// <param name="height">Rows of the painting.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="device">Where it is painted.</param>
    /// <exception cref="UserException">A mask has another shape than its picture, or is black.</exception>
    public static IReadOnlyList<StyleRegion> Of(StyleMeasure measure, IReadOnlyList<StylePicture> styles, StyleRecipe recipe, int longer, int height, int width, Device device)
    {
        string[] views = [.. recipe.Style.Where(view => view.Weight > 0).Select(view => view.View)];
        return [.. styles.GroupBy(style => style.Where).Select(group =>
            new StyleRegion(group.Key is { } where ? Guide(where, height, width, device) : null, Blend([.. group], style => Grams(measure, style, views, recipe.GramDivisor, longer, device))))];
    }

    private static IReadOnlyDictionary<string, Tensor> Grams(StyleMeasure measure, StylePicture style, string[] views, GramDivisor divisor, int longer, Device device)
    {
        using var scope = NewDisposeScope();
        var picture = StylePixels.Sized(style.Picture, longer);
        return measure.Grams(measure.Pixels(picture), views, divisor, style.Part is { } part ? Guide(part, picture.Height, picture.Width, device) : null);
    }

    private static Dictionary<string, Tensor> Blend(StylePicture[] styles, Func<StylePicture, IReadOnlyDictionary<string, Tensor>> grams)
    {
        var blend = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var sum = styles.Sum(style => style.Weight);
        foreach (var style in styles)
        {
            foreach (var (view, gram) in grams(style))
            {
                gram.mul_(style.Weight / sum);
                if (blend.TryAdd(view, gram)) continue;
                blend[view].add_(gram);
                gram.Dispose();
            }
        }

        return blend;
    }

    private static Tensor Guide(Picture mask, int height, int width, Device device)
    {
        using var scope = NewDisposeScope();
        var values = mask.Resize(width, height).ToTensor().mean([0L], keepdim: true).unsqueeze(0);
        return values.max().item<float>() > 0
            ? values.to(device).DetachFromDisposeScope()
            : throw new UserException("A mask is black all over, so its style is wanted nowhere; paint white where it shall be.");
    }
}
