using ArtGan.Imaging;
using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>Paints at one size.</summary>
/// <param name="network">The network.</param>
/// <param name="recipe">Where content and style are measured.</param>
/// <param name="options">The options.</param>
/// <param name="tiling">How the network's layers are walked.</param>
internal sealed class StyleStage(StyleNetwork network, StyleRecipe recipe, NeuralStyleOptions options, Tiling tiling)
{
    /// <summary>What is wanted of a painting.</summary>
    /// <param name="content">The content at the size of the painting.</param>
    /// <param name="styles">The styles, at any size.</param>
    public StyleObjective Objective(Picture content, IReadOnlyList<StylePicture> styles)
    {
        using var silent = no_grad();
        var measure = new StyleMeasure(network, tiling, Lower);
        var (height, width) = (content.Height, content.Width);
        var owned = new List<Tensor>();
        var meters = new List<(string View, IViewMeter Meter)>();
        var regions = StyleRegions.Of(measure, styles, recipe, (int)Math.Max(1, Math.Round(Math.Max(height, width) * options.StyleScale)), height, width, network.Device);
        AddContent(measure, content, meters, owned);
        AddStyles(measure, regions, height, width, meters, owned);
        var views = meters.Select(meter => meter.View).Distinct().ToArray();
        return new(measure.Walks(views, height, width), meters.ToLookup(meter => meter.View, meter => meter.Meter), options.TotalVariation ?? recipe.TotalVariation, owned);
    }

    private Func<IDisposable>? Lower => options.Precision == Precision.Mixed ? () => Autocast.BFloat16(network.Device.type) : null;

    private void AddContent(StyleMeasure measure, Picture content, List<(string View, IViewMeter Meter)> meters, List<Tensor> owned)
    {
        ViewWeight[] wanted = [.. recipe.Content.Where(view => view.Weight > 0)];
        if (wanted.Length == 0) return;
        using var pixels = network.Pixels(content);
        var features = measure.Features(pixels, [.. wanted.Select(view => view.View)]);
        foreach (var view in wanted)
        {
            owned.Add(features[view.View]);
            meters.Add((view.View, new ContentMeter(features[view.View], view.Weight)));
        }
    }

    private void AddStyles(StyleMeasure measure, IReadOnlyList<StyleRegion> regions, int height, int width, List<(string View, IViewMeter Meter)> meters, List<Tensor> owned)
    {
        ViewWeight[] wanted = [.. recipe.Style.Where(view => view.Weight > 0)];
        if (wanted.Length == 0) return;
        var sizes = measure.Sizes([.. wanted.Select(view => view.View)], height, width);
        foreach (var region in regions)
        {
            // A guided style counts by its area, so that content and style weigh the same at each pixel.
            var share = region.Guide is null ? 1 : region.Guide.square().mean().to(ScalarType.Float64).item<double>();
            foreach (var view in wanted)
            {
                var (gram, size) = (region.Grams[view.View], sizes[view.View]);
                var guide = StyleGuide.At(region.Guide, size.Height, size.Width);
                owned.Add(gram);
                if (guide is not null) owned.Add(guide);
                var divisor = StyleGuide.Divisor(recipe.GramDivisor, gram.shape[0], (long)size.Height * size.Width, guide);
                meters.Add((view.View, new StyleMeter(gram, guide, divisor, view.Weight * share)));
            }

            region.Guide?.Dispose();
        }
    }
}
