using System.Diagnostics;
using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>One size of a painting.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Steps">Steps at this size.</param>
/// <param name="Walk">How the network's layers are walked, and what L-BFGS remembers.</param>
internal sealed record StylePlanStage(int Width, int Height, int Steps, StyleTiling Walk);

/// <summary>The sizes that a painting passes through, within the memory that there is.</summary>
/// <param name="Stages">From small to large.</param>
internal sealed record StylePlan(IReadOnlyList<StylePlanStage> Stages)
{
    // The rest is left to others on the machine, and to what is not counted.
    private const double UsableShare = 0.9;

    /// <summary>Plans a painting.</summary>
    /// <param name="network">The network.</param>
    /// <param name="recipe">Which views count.</param>
    /// <param name="content">The content.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="UserException">The memory does not suffice.</exception>
    public static StylePlan Of(StyleNetwork network, StyleRecipe recipe, Picture content, NeuralStyleOptions options)
    {
        var available = Available(network, options);
        var scales = StyleScales.Of(options.Size, options.Scales ?? StyleScales.Usual(options.Size), options.Steps);
        return new([.. scales.Select(scale =>
        {
            var (width, height) = StylePixels.Size(content, scale.Size);
            return new StylePlanStage(width, height, scale.Steps, StyleTiling.For(new(network, recipe, options, height, width), options, scale.Steps, available, network.Device.type == DeviceType.CPU));
        })]);
    }

    /// <summary>Bytes that the largest stage takes beside what the process has.</summary>
    public double Bytes => Stages.Max(stage => stage.Walk.Bytes);

    private static double Available(StyleNetwork network, NeuralStyleOptions options)
    {
        if (options.MemoryLimit is { } limit) return (limit * 1e6) - Environment.WorkingSet;
        // Of a GPU's memory libtorch says itself when it runs out.
        return network.Device.type == DeviceType.CPU ? UsableShare * MachineMemory.Available : double.PositiveInfinity;
    }
}

/// <summary>Tells what a painting will take, by trying a step.</summary>
/// <param name="network">The network.</param>
/// <param name="recipe">Which views count.</param>
/// <param name="options">The options.</param>
internal sealed class StyleEstimator(StyleNetwork network, StyleRecipe recipe, NeuralStyleOptions options)
{
    // The strong Wolfe search looks at a point more, and at the first once again.
    private const double SearchedEvaluations = 2.3;

    // Each pair is read twice on the way to a direction, and as often multiplied and added.
    private const int PassesOfPair = 4;

    private const int TrialSize = 512, Trials = 2;

    /// <summary>Estimates.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="content">The content.</param>
    /// <param name="styles">The styles.</param>
    public StyleEstimate Of(StylePlan plan, Picture content, IReadOnlyList<StylePicture> styles)
    {
        var (evaluation, pass) = Try(plan, content, styles);
        List<StyleStageEstimate> stages = [.. plan.Stages.Select(stage => Stage(stage, evaluation, pass))];
        using var process = Process.GetCurrentProcess();
        var most = Math.Max(process.PeakWorkingSet64, Environment.WorkingSet + (network.Device.type == DeviceType.CPU ? plan.Bytes : 0));
        return new(stages.Sum(stage => stage.Seconds), most / 1048576, stages);
    }

    private StyleStageEstimate Stage(StylePlanStage stage, double evaluation, double pass)
    {
        var work = Work(stage.Walk.Tiling, stage.Height, stage.Width);
        // The history grows by a pair a step.
        var pairs = options.Optimizer == StyleOptimizer.Adam ? 0 : Enumerable.Range(0, stage.Steps).Average(step => (double)Math.Min(step, stage.Walk.History));
        var evaluations = options.Optimizer == StyleOptimizer.StrongWolfe ? SearchedEvaluations : 1;
        var step = (evaluations * work * evaluation) + (pairs * PassesOfPair * pass * stage.Width * stage.Height);
        var tiles = network.Chains.Max(chain => Segments(stage.Walk.Tiling, chain, stage.Height, stage.Width).Take(1).Sum(segment => segment.Tiles.Count));
        // Content, styles and the last loss are looked at once.
        return new(stage.Width, stage.Height, stage.Steps, tiles, stage.Walk.History, (step * stage.Steps) + (2 * work * evaluation));
    }

    /// <summary>Seconds of a unit of work, and of one pass over a pixel of a vector.</summary>
    private (double Evaluation, double Pass) Try(StylePlan plan, Picture content, IReadOnlyList<StylePicture> styles)
    {
        using var scope = NewDisposeScope();
        var first = plan.Stages[0];
        var sized = StylePixels.Sized(content, Math.Min(TrialSize, Math.Max(first.Width, first.Height)));
        StylePicture[] small = [.. styles.Select(style => style with { Where = null, Part = null })];
        using var objective = new StyleStage(network, recipe, options, first.Walk.Tiling).Objective(sized, small[..1]);
        using var pixels = network.Pixels(sized);
        var (evaluation, pass) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var trial = 0; trial <= Trials; trial++)
        {
            var watch = Stopwatch.StartNew();
            var (loss, gradient) = objective.Evaluate(pixels);
            loss.item<float>();
            // The first is that of memory being taken.
            if (trial > 0) evaluation = Math.Min(evaluation, watch.Elapsed.TotalSeconds);
            watch.Restart();
            gradient.add_(pixels, 0.5f);
            gradient.sum().item<float>();
            pass = Math.Min(pass, watch.Elapsed.TotalSeconds / 2);
        }

        return (evaluation / Work(first.Walk.Tiling, sized.Height, sized.Width), pass / ((double)sized.Width * sized.Height));
    }

    /// <summary>Pixels that are looked at, those of tiles' surroundings and of second looks too.</summary>
    private double Work(Tiling tiling, int height, int width)
    {
        const double SecondLook = 0.5;
        return network.Chains.Sum(chain =>
        {
            var segments = Segments(tiling, chain, height, width);
            return segments.Sum(segment =>
            {
                var pixels = segment.Tiles.Sum(tile => (double)tile.Down.Input.Length * tile.Across.Input.Length) * chain.Strides[segment.First] * chain.Strides[segment.First];
                // The last tile is not looked at again.
                return pixels * (1 + (SecondLook * (segment.Tiles.Count - 1) / segment.Tiles.Count)) / segments.Count;
            });
        });
    }

    private IReadOnlyList<ChainSegment> Segments(Tiling tiling, LayerChain chain, int height, int width)
    {
        LayerChain.Tap[] views = [.. recipe.Content.Concat(recipe.Style).Where(view => view.Weight > 0).Select(view => chain.Find(view.View)).OfType<LayerChain.Tap>()];
        return views.Length == 0 ? [] : tiling.Of(chain, views, height, width);
    }
}
