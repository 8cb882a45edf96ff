namespace ArtGan.Training;

/// <summary>The line along which something falls.</summary>
public enum DecayShape
{
    /// <summary>It does not fall.</summary>
    None,

    /// <summary>In a straight line.</summary>
    Linear,

    /// <summary>Along half a wave of the cosine: slowly, fast, slowly (Loshchilov and Hutter 2017, arXiv:1608.03983).</summary>
    Cosine,
}
