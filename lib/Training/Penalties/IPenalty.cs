namespace ArtGan.Training;

/// <summary>What a discriminator pays for being steep.</summary>
public interface IPenalty
{
    /// <summary>The name in options.</summary>
    string Name { get; }

    /// <summary>The penalty before it is weighted.</summary>
    /// <param name="judged">What the discriminator was just shown and said.</param>
    /// <returns>A single number.</returns>
    Tensor Charge(JudgedBatch judged);
}
