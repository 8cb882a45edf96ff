namespace ArtGan.Models;

/// <summary>The numbers that a discriminator's layers take black and white for; around the networks it is always -1..1.</summary>
public enum PixelRange
{
    /// <summary>-1 to 1, the range of tanh.</summary>
    MinusOneToOne,

    /// <summary>0 to 1, the range of a sigmoid.</summary>
    ZeroToOne,
}
