namespace ArtGan.Models;

/// <summary>A module with parameters that start otherwise than the weights of layers do.</summary>
public interface IFirstWeights
{
    /// <summary>Fills those parameters, after all others have been.</summary>
    /// <param name="random">The stream the numbers come from, on the CPU.</param>
    void FillFirst(Generator random);
}
