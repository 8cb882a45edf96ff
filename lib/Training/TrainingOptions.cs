using ArtGan.Data;

namespace ArtGan.Training;

/// <summary>How two networks are trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Pictures that a batch may hold.</summary>
    public const int LargestBatch = 65536;

    /// <summary>Steps in total; a step trains the generator once and the discriminator <see cref="CriticSteps"/> times.</summary>
    public int Steps { get; init; } = 3000;

    /// <summary>Pictures in a batch.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Batches whose gradients are added up before weights are moved.</summary>
    public int Accumulate { get; init; } = 1;

    /// <summary>Turns of the discriminator in a step, each on a batch of its own.</summary>
    public int CriticSteps { get; init; } = 1;

    /// <summary>
    /// A player whose loss, multiplied with this, is below its opponent's leads, and its weights are not moved; 0
    /// moves always. The student report's cure against a discriminator that wins (1.5, then 1.35).
    /// </summary>
    public double BalanceThreshold { get; init; }

    /// <summary>How numbers are stored in the heavy operators.</summary>
    public Precision Precision { get; init; } = Precision.Full;

    /// <summary>Whether real pictures are shown mirrored, left for right, half of the times.</summary>
    public bool Flip { get; init; }

    /// <summary>Whether real pictures of every class are shown equally often.</summary>
    public bool Balanced { get; init; }

    /// <summary>Steps after which weights count half in the generator's moving average; 0 for no average.</summary>
    public double EmaHalfLife { get; init; } = 200;

    /// <summary>
    /// Share of the steps done that the half-life does not exceed, so that early weights are soon forgotten (0.05 in
    /// StyleGAN2, Karras et al. 2020, arXiv:1912.04958); 0 for a warm-up of some tens of steps.
    /// </summary>
    public double EmaRamp { get; init; }

    /// <summary>Steps between two lines of measures.</summary>
    public int TickEvery { get; init; } = 10;

    /// <summary>What the players want.</summary>
    public GameOptions Game { get; init; } = new();

    /// <summary>How weights are moved.</summary>
    public LearningOptions Learning { get; init; } = new();

    /// <summary>How batches of real pictures are drawn.</summary>
    public BatchOptions Batches => new() { Flip = Flip, Balanced = Balanced };

    /// <summary>Real pictures shown in a step.</summary>
    public long PicturesPerStep => (long)Batch * Accumulate * CriticSteps;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public TrainingOptions Validated()
    {
        OptionRange.Check("steps", Steps, 0);
        OptionRange.Check("batch", Batch, 1, LargestBatch);
        OptionRange.Check("accumulate", Accumulate, 1, 1024);
        OptionRange.Check("critic_steps", CriticSteps, 1, 100);
        // Below 1 both players could be ahead and wait for ever.
        OptionRange.Check("balance_threshold", BalanceThreshold, BalanceThreshold == 0 ? 0 : 1);
        OptionRange.Check("ema_half_life", EmaHalfLife, 0);
        OptionRange.Check("ema_ramp", EmaRamp, 0, 1);
        OptionRange.Check("tick_every", TickEvery, 1);
        Game.Validated();
        Learning.Validated();
        return this;
    }
}
