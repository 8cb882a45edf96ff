namespace ArtGan.Training;

/// <summary>What a discriminator pays for being steep, and how its weights are held.</summary>
public sealed record PenaltyOptions
{
    /// <summary>Names of penalties with commas between, or "none".</summary>
    public string Names { get; init; } = "none";

    /// <summary>What penalties are multiplied with: lambda of WGAN-GP and DRAGAN, gamma of R1 and R2.</summary>
    public double Weight { get; init; } = 10;

    /// <summary>How the weight falls between two steps (R3GAN's gamma falls to a tenth, Huang et al. 2024, arXiv:2501.05441).</summary>
    public Decay WeightDecay { get; init; } = new();

    /// <summary>Steps of the discriminator between penalties, which then count that many times (lazy regularisation, Karras et al. 2020, arXiv:1912.04958).</summary>
    public int Every { get; init; } = 1;

    /// <summary>The discriminator's weights are clipped to this after each of its steps (WGAN, Arjovsky et al. 2017, arXiv:1701.07875); 0 for no clipping.</summary>
    public double Clip { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range, or a name is unknown.</exception>
    public PenaltyOptions Validated()
    {
        OptionRange.Check("penalty_weight", Weight, 0);
        WeightDecay.Validated("penalty_decay");
        OptionRange.Check("penalty_every", Every, 1, 1024);
        OptionRange.Check("clip", Clip, 0);
        Penalties.Create(this);
        return this;
    }

    /// <summary>What penalties are multiplied with at a step.</summary>
    /// <param name="step">Steps done before.</param>
    public double WeightAt(long step) => Weight * WeightDecay.Factor(step);
}
