using ArtGan.Data;

namespace ArtGan.Training;

/// <summary>How two networks are trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Steps in total; a step trains each network once.</summary>
    public int Steps { get; init; } = 3000;

    /// <summary>Pictures in a batch.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>The name of the objective.</summary>
    public string Objective { get; init; } = "non-saturating";

    /// <summary>How pictures are augmented before the discriminator sees them, real and painted alike.</summary>
    public DiffAugment Augment { get; init; } = DiffAugment.None;

    /// <summary>Whether real pictures are shown mirrored, left for right, half of the times.</summary>
    public bool Flip { get; init; }

    /// <summary>Whether real pictures of every class are shown equally often.</summary>
    public bool Balanced { get; init; }

    /// <summary>Adam's learning rate for the generator.</summary>
    public double GeneratorLearningRate { get; init; } = 2e-4;

    /// <summary>Adam's learning rate for the discriminator.</summary>
    public double DiscriminatorLearningRate { get; init; } = 2e-4;

    /// <summary>Steps in which both learning rates halve; 0 for constant rates. In steps, not in shares of the run, so that a run can be lengthened.</summary>
    public double LearningRateHalfLife { get; init; }

    /// <summary>Adam's memory of the gradient; a half, because a moving opponent makes old gradients wrong.</summary>
    public double Beta1 { get; init; } = 0.5;

    /// <summary>Adam's memory of the squared gradient.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>What real pictures' target falls short of 1.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Steps after which weights count half in the generator's moving average; 0 for no average.</summary>
    public double EmaHalfLife { get; init; } = 200;

    /// <summary>
    /// Share of its pictures, the most convincing ones, that the generator learns from in the end; 1 for all. The
    /// worst ones pull towards the gaps between modes (top-k training, Sinha et al. 2020, arXiv:2002.06224).
    /// </summary>
    public double TopShare { get; init; } = 1;

    /// <summary>The step at which <see cref="TopShare"/> is reached; not a share of the steps, so that a run can be lengthened.</summary>
    public int TopShareAfter { get; init; } = 750;

    /// <summary>Steps between two lines of measures.</summary>
    public int TickEvery { get; init; } = 10;

    /// <summary>How batches of real pictures are drawn.</summary>
    public BatchOptions Batches => new() { Flip = Flip, Balanced = Balanced };

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public TrainingOptions Validated()
    {
        OptionRange.Check("steps", Steps, 0);
        // BatchNorm has no variance to divide by in a batch of one.
        OptionRange.Check("batch", Batch, 2, 65536);
        OptionRange.Check("learning_rate_g", GeneratorLearningRate, 0, 1);
        OptionRange.Check("learning_rate_d", DiscriminatorLearningRate, 0, 1);
        OptionRange.Check("learning_rate_half_life", LearningRateHalfLife, 0);
        OptionRange.Check("beta1", Beta1, 0, 0.99999);
        OptionRange.Check("beta2", Beta2, 0, 0.99999);
        OptionRange.Check("label_smoothing", LabelSmoothing, 0, 0.5);
        OptionRange.Check("ema_half_life", EmaHalfLife, 0);
        OptionRange.Check("top_share", TopShare, 0.01, 1);
        OptionRange.Check("top_share_after", TopShareAfter, 0);
        OptionRange.Check("tick_every", TickEvery, 1);
        Objectives.Create(this);
        return this;
    }

    /// <summary>What both learning rates are multiplied with.</summary>
    /// <param name="step">Steps done before.</param>
    public double LearningRateFactor(long step) => LearningRateHalfLife > 0 ? Math.Pow(0.5, step / LearningRateHalfLife) : 1;

    /// <summary>How many of a batch's pictures the generator learns from.</summary>
    /// <param name="step">Steps done before.</param>
    public int PicturesLearntFrom(long step)
    {
        var progress = TopShareAfter == 0 ? 1 : Math.Min(1, (double)step / TopShareAfter);
        return (int)Math.Ceiling(Batch * (1 - ((1 - TopShare) * progress)));
    }
}
