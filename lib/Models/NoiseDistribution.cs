namespace ArtGan.Models;

/// <summary>What latents are drawn from.</summary>
public enum NoiseDistribution
{
    /// <summary>N(0, 1).</summary>
    Normal,

    /// <summary>Evenly from -1 to 1, as Radford et al. (2015, arXiv:1511.06434) do.</summary>
    Uniform,

    /// <summary>Evenly from 0 to 1.</summary>
    UnitUniform,
}
