using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>
/// A painting coming into being: it changes most in its first steps, so stages are taken in a geometric series from the first step to the last.
/// </summary>
/// <example><code>
/// var stages = new StyleStages(24, options.Steps);
/// var result = NeuralStyle.Paint(network, content, styles, options, progress: stages.Take);
/// stages.ToAnimation(result)
/// </code></example>
public sealed class StyleStages
{
    /// <summary>Stages where nothing else is asked for.</summary>
    public const int UsualCount = 24;

    /// <summary>The most stages: a GIF of more is too large to be sent anywhere.</summary>
    public const int MostCount = 120;

    private static readonly AnimationOptions Timing = new() { Delay = TimeSpan.FromMilliseconds(160), Rest = TimeSpan.FromSeconds(2) };
    private readonly int longest;
    private readonly Queue<int> wanted;
    private readonly List<(int Step, Picture Picture)> taken = [];

    /// <summary>Begins.</summary>
    /// <param name="count">How many stages, 2 to <see cref="MostCount"/>; fewer where there are fewer steps.</param>
    /// <param name="steps">Steps in all.</param>
    /// <param name="longest">Pixels of the longer side at most; larger paintings are made smaller.</param>
    /// <exception cref="UserException">The count is out of range.</exception>
    public StyleStages(int count, int steps, int longest = 512)
    {
        OptionRange.Check("snapshots", count, 2, MostCount);
        this.longest = longest;
        wanted = new(Series(count, steps));
    }

    /// <summary>The stages so far, with their steps.</summary>
    public IReadOnlyList<(int Step, Picture Picture)> Taken => taken;

    /// <summary>Takes a stage where it is time for one.</summary>
    public void Take(StyleProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (!wanted.TryPeek(out var next) || progress.Step < next) return;
        wanted.Dequeue();
        taken.Add((progress.Step, Bounded(progress.Painting())));
    }

    /// <summary>The stages as an animation that ends with the painting; all frames have the size of the last.</summary>
    /// <param name="result">The painting.</param>
    public Animation ToAnimation(StyleResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var last = Bounded(result.Painting);
        return new([.. taken.Where(stage => stage.Step < result.Steps).Select(stage => stage.Picture.Resize(last.Width, last.Height)), last], Timing);
    }

    /// <summary>Steps in a geometric series from 1 to the last, each once.</summary>
    internal static IReadOnlyList<int> Series(int count, int steps)
    {
        var stages = Math.Min(count, steps);
        var series = new List<int>(stages);
        for (var stage = 0; stage < stages; stage++)
        {
            var ideal = stages == 1 ? steps : (int)Math.Round(Math.Pow(steps, (double)stage / (stages - 1)));
            series.Add(Math.Max(ideal, stage == 0 ? 1 : series[^1] + 1));
        }

        return series;
    }

    private Picture Bounded(Picture picture) => Math.Max(picture.Width, picture.Height) > longest ? StylePixels.Sized(picture, longest) : picture;
}
