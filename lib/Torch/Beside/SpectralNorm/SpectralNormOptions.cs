namespace ArtGan.Torch;

/// <summary>The settings of spectral normalisation; names and defaults are torch.nn.utils.spectral_norm's.</summary>
public sealed record SpectralNormOptions
{
    /// <summary>Power iterations at each forward pass in training, at least 1.</summary>
    public int PowerIterations { get; init; } = 1;

    /// <summary>Least length that singular vectors are divided by.</summary>
    public double Epsilon { get; init; } = 1e-12;

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    internal SpectralNormOptions Validated()
    {
        OptionRange.Check("n_power_iterations", PowerIterations, 1);
        OptionRange.Check("eps", Epsilon, 0, double.MaxValue);
        return this;
    }
}
