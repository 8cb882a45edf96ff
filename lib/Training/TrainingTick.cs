using System.Text.Json.Serialization;

namespace ArtGan.Training;

/// <summary>What was measured since the tick before: one line of stats.jsonl.</summary>
public sealed record TrainingTick
{
    /// <summary>Steps done.</summary>
    public required long Step { get; init; }

    /// <summary>Thousands of real pictures shown.</summary>
    public required double Kimg { get; init; }

    /// <summary>Seconds of training so far, those before a resume included, pictures and checkpoints not.</summary>
    public required double Seconds { get; init; }

    /// <summary>Mean loss of the discriminator.</summary>
    public required double LossD { get; init; }

    /// <summary>Mean loss of the generator.</summary>
    public required double LossG { get; init; }

    /// <summary>D(x): mean score of real pictures, 0 to 1 for a discriminator.</summary>
    public required double DReal { get; init; }

    /// <summary>D(G(z)): mean score of painted pictures, before the discriminator's update.</summary>
    public required double DFake { get; init; }

    /// <summary>Share of real pictures taken for real, 0 to 1.</summary>
    public required double RealRight { get; init; }

    /// <summary>Share of painted pictures seen through, 0 to 1.</summary>
    public required double FakeRight { get; init; }

    /// <summary>Real pictures a second since the tick before.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>Memory of the process, in MB (2^20 bytes).</summary>
    public required double MemoryMb { get; init; }

    /// <summary>Turns since the tick before in which the discriminator led and waited; absent without a balance threshold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SkippedD { get; init; }

    /// <summary>Turns since the tick before in which the generator led and waited; absent without a balance threshold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SkippedG { get; init; }

    /// <summary>Share of pictures that are augmented now; absent where it does not adapt itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AugmentShare { get; init; }

    /// <summary>Mean of what penalties added to the discriminator's loss; null where there are none.</summary>
    public double? Penalty { get; init; }

    /// <summary>Mean verdict on real pictures less that on painted ones, as the objective takes verdicts.</summary>
    public double? VerdictGap { get; init; }

    /// <summary>Standard deviation of the verdicts within real and within painted pictures: what <see cref="VerdictGap"/> is large or small beside.</summary>
    public double? VerdictSpread { get; init; }

    /// <summary>Norm of the discriminator's gradient in the last step; null where the tick came between its intervals.</summary>
    public double? GradientD { get; init; }

    /// <summary>Norm of the generator's gradient in the last step.</summary>
    public double? GradientG { get; init; }

    /// <summary>How far the discriminator's weights moved in the last step, as a share of their norm.</summary>
    public double? UpdateD { get; init; }

    /// <summary>How far the generator's weights moved in the last step, as a share of their norm.</summary>
    public double? UpdateG { get; init; }

    /// <summary>How varied a fixed batch of painted pictures is beside real ones: about 1 for as varied, near 0 for all alike; null where nobody looked.</summary>
    public double? Diversity { get; init; }

    /// <summary>Energy distance of the fixed batch from real pictures: 0 for the same distribution, at most 1.</summary>
    public double? RealDistance { get; init; }

    /// <summary>How far the pictures of the fixed batch moved since the look before, in distances between two real pictures.</summary>
    public double? Change { get; init; }

    /// <summary>
    /// How far verdicts on real pictures that are never learnt from lie from those on learnt ones towards those on painted ones:
    /// 0 for none of the way, 1 for all of it (Karras et al. 2020, arXiv:2006.06676, equation 1). Absent where none are held
    /// out, or where the discriminator hardly tells real from painted.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Overfitting { get; init; }

    /// <summary>How much of the augmentation's brightness the painted pictures carry: 0 for none, 1 as if they were augmented.</summary>
    public double? LeakColor { get; init; }

    /// <summary>How much of the augmentation's shifted borders the painted pictures carry, 0 to 1.</summary>
    public double? LeakTranslation { get; init; }

    /// <summary>How much of the augmentation's holes the painted pictures carry, 0 to 1.</summary>
    public double? LeakCutout { get; init; }
}
