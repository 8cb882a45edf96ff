namespace ArtGan.Training;

/// <summary>What a discriminator pays for being steep.</summary>
public interface IPenalty
{
    /// <summary>The name in options.</summary>
    string Name { get; }

    /// <summary>Whether it differentiates the verdicts on the real samples by these, which costs gradients that nothing else needs.</summary>
    bool DifferentiatesReal => false;

    /// <summary>Whether it differentiates the verdicts on the painted samples by these.</summary>
    bool DifferentiatesFake => false;

    /// <summary>The penalty before it is weighted.</summary>
    /// <param name="judged">What the discriminator was just shown and said.</param>
    /// <returns>A single number.</returns>
    Tensor Charge(JudgedBatch judged);
}
