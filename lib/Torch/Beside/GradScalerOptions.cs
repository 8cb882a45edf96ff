namespace ArtGan.Torch;

/// <summary>How the scale of gradients follows what float16 can hold; names and defaults are torch.cuda.amp.GradScaler's.</summary>
public sealed record GradScalerOptions
{
    /// <summary>The scale at the start, above 0.</summary>
    public double InitialScale { get; init; } = 65536;

    /// <summary>What the scale is multiplied with after enough good steps, 1 or more.</summary>
    public double GrowthFactor { get; init; } = 2;

    /// <summary>What the scale is multiplied with after a step with infinite gradients, above 0 and at most 1.</summary>
    public double BackoffFactor { get; init; } = 0.5;

    /// <summary>Good steps in a row before the scale grows, 1 or more.</summary>
    public int GrowthInterval { get; init; } = 2000;

    /// <summary>Whether to scale at all; false leaves losses and gradients as they are.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    internal GradScalerOptions Validated()
    {
        OptionRange.Check("initial_scale", InitialScale, double.Epsilon, float.MaxValue);
        OptionRange.Check("growth_factor", GrowthFactor, 1, float.MaxValue);
        OptionRange.Check("backoff_factor", BackoffFactor, double.Epsilon, 1);
        OptionRange.Check("growth_interval", GrowthInterval, 1);
        return this;
    }
}
