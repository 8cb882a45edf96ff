namespace ArtGan.Style;

/// <summary>How a network makes its pictures smaller.</summary>
public enum StylePooling
{
    /// <summary>The greatest value of each window counts, as the networks were trained.</summary>
    Maximum,

    /// <summary>The mean of each window counts: "slightly more appealing results" (Gatys et al. 2016).</summary>
    Average,
}
