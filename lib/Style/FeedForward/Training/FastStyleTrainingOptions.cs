using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>How a feed-forward network learns one style.</summary>
public sealed record FastStyleTrainingOptions
{
    private const int LargestSize = 1024;

    /// <summary>Steps in total.</summary>
    public int Steps { get; init; } = 4000;

    /// <summary>Edge of the photographs in pixels, a multiple of 4.</summary>
    public int Size { get; init; } = 256;

    /// <summary>Photographs in a step.</summary>
    public int Batch { get; init; } = 4;

    /// <summary>Pixels of the longer side that the style picture is brought to; null for <see cref="Size"/>. Larger ones make larger strokes.</summary>
    public int? StyleSize { get; init; }

    /// <summary>Adam's learning rate.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>How much it counts that the photograph is still seen.</summary>
    public double ContentWeight { get; init; } = 1;

    /// <summary>How much the style counts, each of its views alike.</summary>
    public double StyleWeight { get; init; } = 30;

    /// <summary>How much smoothness counts: the mean square of the steps between neighbouring pixels of 0..255.</summary>
    public double TotalVariationWeight { get; init; } = 1;

    /// <summary>Where all random numbers come from.</summary>
    public long Seed { get; init; }

    /// <summary>How numbers are stored in convolutions.</summary>
    public Precision Precision { get; init; }

    /// <summary>Steps between two lines of the log.</summary>
    public int LogEvery { get; init; } = 10;

    /// <summary>Steps between two pictures of the preview.</summary>
    public int PreviewEvery { get; init; } = 200;

    /// <summary>Steps between two checkpoints.</summary>
    public int CheckpointEvery { get; init; } = 500;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public FastStyleTrainingOptions Validated()
    {
        OptionRange.Check("steps", Steps, 1);
        OptionRange.Check("size", Size, FeedForwardOptions.LeastSide, LargestSize);
        if (Size % FastStyleNet.SideMultiple != 0) throw new UserException($"'size' is {Size} but must be a multiple of {FastStyleNet.SideMultiple}, since the network halves pictures twice; choose another value.");
        OptionRange.Check("batch", Batch, 1, TrainingOptions.LargestBatch);
        OptionRange.Check("style_size", StyleSize ?? Size, FeedForwardOptions.LeastSide, FeedForwardOptions.LongestSide);
        OptionRange.Check("learning_rate", LearningRate, 0, 1);
        OptionRange.Check("content_weight", ContentWeight, 0);
        OptionRange.Check("style_weight", StyleWeight, 0);
        OptionRange.Check("total_variation_weight", TotalVariationWeight, 0);
        OptionRange.Check("log_every", LogEvery, 1);
        OptionRange.Check("preview_every", PreviewEvery, 1);
        OptionRange.Check("checkpoint_every", CheckpointEvery, 1);
        return this;
    }
}
