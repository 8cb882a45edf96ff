namespace ArtGan.Training;

/// <summary>How numbers are stored in convolutions and products of matrices.</summary>
public enum Precision
{
    /// <summary>In 32 bits.</summary>
    Full,

    /// <summary>
    /// In bfloat16, 16 bits with the range of 32; float16, whose range is smaller, fails where penalties are differentiated twice. Runs on a processor
    /// without instructions for it are computed in 32 bits.
    /// </summary>
    Mixed,
}
