namespace ArtGan.Training;

/// <summary>What the two players want, and what the discriminator is shown.</summary>
public sealed record GameOptions
{
    /// <summary>The name of the objective.</summary>
    public string Objective { get; init; } = "non-saturating";

    /// <summary>What real pictures' target falls short of 1.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>What the discriminator pays for being steep.</summary>
    public PenaltyOptions Penalty { get; init; } = new();

    /// <summary>Weight in the generator's loss of the distance between the mean features of real and of painted pictures (Salimans et al. 2016, arXiv:1606.03498); 0 for none.</summary>
    public double FeatureMatching { get; init; }

    /// <summary>
    /// Whether real pictures are shown as the numbers of their files, 0 to 255, beside painted ones in 0..1 or -1..1: the
    /// student report's mistake (lalyon/artGAN), with which brightness alone tells them apart.
    /// </summary>
    public bool RawPixels { get; init; }

    /// <summary>How pictures are augmented before the discriminator sees them, real and painted alike.</summary>
    public DiffAugment Augment { get; init; } = DiffAugment.None;

    /// <summary>How many pictures are augmented, and which.</summary>
    public AugmentationOptions Augmentation { get; init; } = new();

    /// <summary>
    /// Share of its pictures, the most convincing ones, that the generator learns from in the end; 1 for all. The
    /// worst ones pull towards the gaps between modes (top-k training, Sinha et al. 2020, arXiv:2002.06224).
    /// </summary>
    public double TopShare { get; init; } = 1;

    /// <summary>The step at which <see cref="TopShare"/> is reached; not a share of the steps, so that a run can be lengthened.</summary>
    public int TopShareAfter { get; init; } = 750;

    /// <summary>Of games between two sets of pictures.</summary>
    public CycleOptions Cycle { get; init; } = new();

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public GameOptions Validated()
    {
        OptionRange.Check("label_smoothing", LabelSmoothing, 0, 0.5);
        OptionRange.Check("feature_matching", FeatureMatching, 0);
        OptionRange.Check("top_share", TopShare, 0.01, 1);
        OptionRange.Check("top_share_after", TopShareAfter, 0);
        Augmentation.Validated(Augment);
        Penalty.Validated();
        Cycle.Validated();
        Objectives.Create(this);
        return this;
    }

    /// <summary>How many of a batch's pictures the generator learns from.</summary>
    /// <param name="step">Steps done before.</param>
    /// <param name="count">Pictures in the batch.</param>
    public int PicturesLearntFrom(long step, int count)
    {
        var progress = TopShareAfter == 0 ? 1 : Math.Min(1, (double)step / TopShareAfter);
        return (int)Math.Ceiling(count * (1 - ((1 - TopShare) * progress)));
    }
}
