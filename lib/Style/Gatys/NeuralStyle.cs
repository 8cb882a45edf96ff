using System.Diagnostics;
using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>
/// Paints a content in the manner of one or more styles by changing pixels until a network sees the content's features and the styles' Gram matrices
/// (Gatys, Ecker and Bethge: "Image Style Transfer Using Convolutional Neural Networks", CVPR 2016).
/// </summary>
/// <example><code>
/// using var network = StyleNetworks.Open("vgg19", new AssetStore(), CPU);
/// NeuralStyle.Paint(network, Picture.Load("photo.jpg"), [new(Picture.Load("night.jpg"))]).Painting
/// </code></example>
public static partial class NeuralStyle
{
    /// <summary>Paints.</summary>
    /// <param name="network">What sees.</param>
    /// <param name="content">What shall be seen in the painting, of any size.</param>
    /// <param name="styles">Whose manner it shall have, at least one.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="start">What the painting begins as, for <see cref="StyleStart.Picture"/>.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Ends it early; what is painted so far is the result.</param>
    /// <exception cref="UserException">An option is out of range, a picture too small for the network, or a mask does not fit.</exception>
    public static StyleResult Paint(
        StyleNetwork network, Picture content, IReadOnlyList<StylePicture> styles, NeuralStyleOptions? options = null,
        Picture? start = null, Action<StyleProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(styles);
        var chosen = (options ?? new()).Validated();
        var recipe = Recipe(network, chosen);
        StyleChecks.Check(network, recipe, content, styles, chosen, start);
        var watch = Stopwatch.StartNew();
        var (losses, snapshots) = (new List<double>(), new List<(int, Picture)>());
        var plan = StylePlan.Of(network, recipe, content, chosen);
        var step = 0;
        Tensor? painting = null;
        foreach (var (width, height, steps, walk) in plan.Stages)
        {
            using var scope = NewDisposeScope();
            var sized = StyleColours.Seen(content, chosen.Colour).Resize(width, height);
            var stage = new StyleStage(network, recipe, chosen, walk.Tiling);
            using var objective = stage.Objective(sized, StyleColours.Prepared(styles, content, chosen.Colour));
            var first = painting is null ? First(network, sized, start, chosen) : functional.interpolate(painting, size: [sized.Height, sized.Width], mode: InterpolationMode.Bicubic);
            painting?.Dispose();
            using var descent = new StyleDescent(first, objective, chosen, walk.History);
            first.Dispose();
            var begun = losses.Count;
            for (var done = 0; done < steps && !cancellation.IsCancellationRequested && !HasSettled(losses, begun, chosen.Tolerance); done++)
            {
                losses.Add(Finite(descent.Step(), step));
                step++;
                Picture Now() => Finish(StylePixels.ToPicture(descent.Painting), content, chosen.Colour);
                progress?.Invoke(new(step, chosen.Steps, losses[^1], Now));
                if (chosen.SnapshotEvery > 0 && (step % chosen.SnapshotEvery == 0 || step == 1)) snapshots.Add((step, Now()));
            }

            painting = descent.Painting.detach().clone().DetachFromDisposeScope();
            if (width == plan.Stages[^1].Width || cancellation.IsCancellationRequested) losses.Add(descent.Loss());
            if (cancellation.IsCancellationRequested) break;
        }

        using (painting)
            return new(Finish(StylePixels.ToPicture(painting!), content, chosen.Colour), network.Name, recipe.Name, step, watch.Elapsed.TotalSeconds, losses, snapshots);
    }

    /// <summary>Tells what a painting will take, by trying a step at a small size.</summary>
    /// <param name="network">What sees.</param>
    /// <param name="content">What shall be seen in the painting.</param>
    /// <param name="styles">Whose manner it shall have, at least one.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="UserException">An option is out of range, or the memory does not suffice.</exception>
    public static StyleEstimate Estimate(StyleNetwork network, Picture content, IReadOnlyList<StylePicture> styles, NeuralStyleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(styles);
        var chosen = (options ?? new()).Validated();
        var recipe = Recipe(network, chosen);
        StyleChecks.Check(network, recipe, content, styles, chosen with { Start = StyleStart.Content }, null);
        return new StyleEstimator(network, recipe, chosen).Of(StylePlan.Of(network, recipe, content, chosen), content, styles);
    }

    /// <summary>The recipe that options ask for.</summary>
    internal static StyleRecipe Recipe(StyleNetwork network, NeuralStyleOptions options)
    {
        var recipe = options.Recipe is null ? network.Recipe : network.RecipeOf(options.Recipe);
        IReadOnlyList<ViewWeight> Weighted(IReadOnlyList<ViewWeight> views, double factor) => [.. views.Select(view => new ViewWeight(network.View(view.View).Name, view.Weight * factor))];
        return recipe with
        {
            Content = Weighted(options.ContentViews ?? recipe.Content, options.ContentWeight),
            Style = Weighted(options.StyleViews ?? recipe.Style, options.StyleWeight),
        };
    }

    // Noise of one thousandth of 255 around the mean of ImageNet would be neural-style's, which is grey to the eye.
    private static Tensor First(StyleNetwork network, Picture content, Picture? start, NeuralStyleOptions options)
    {
        if (options.Start == StyleStart.Content) return network.Pixels(content);
        if (options.Start == StyleStart.Picture) return network.Pixels(start!.Resize(content.Width, content.Height));
        using var scope = NewDisposeScope();
        using var random = new Generator((ulong)options.Seed);
        return (randn([1, 3, content.Height, content.Width], generator: random) * 0.001 + 127.5).to(network.Type).to(network.Device).MoveToOuterDisposeScope();
    }

    private static Picture Finish(Picture painting, Picture content, StyleColour colour) =>
        colour == StyleColour.KeepLuminance ? StyleColours.WithColoursOf(painting, content) : painting;

    private static bool HasSettled(List<double> losses, int begun, double tolerance)
    {
        const int Window = 10;
        return tolerance > 0 && losses.Count - begun > Window && losses[^(Window + 1)] - losses[^1] < tolerance * Math.Abs(losses[^(Window + 1)]);
    }

    private static double Finite(double loss, int step) =>
        double.IsFinite(loss) ? loss : throw new UserException($"The loss is no number after {step} steps; use a smaller learning rate, or the optimiser 'strong-wolfe'.");
}
