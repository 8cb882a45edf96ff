namespace ArtGan.Training;

/// <summary>What can go wrong in training.</summary>
public enum DiagnosisKind
{
    /// <summary>The discriminator tells everything apart, and the generator learns nothing from it.</summary>
    DiscriminatorWon,

    /// <summary>The discriminator tells nothing apart, though painted pictures are unlike real ones.</summary>
    DiscriminatorBlind,

    /// <summary>Different latents give the same picture, or the same few.</summary>
    Collapse,

    /// <summary>Painted pictures carry the augmentation.</summary>
    AugmentationLeak,

    /// <summary>The discriminator is too steep for its penalty to hold.</summary>
    PenaltyTooSmall,

    /// <summary>The penalty keeps the discriminator from judging.</summary>
    PenaltyTooLarge,

    /// <summary>Weights no longer move.</summary>
    LearningStopped,

    /// <summary>Losses near 0 that are no success.</summary>
    FalseConvergence,

    /// <summary>Pictures keep changing and get no better.</summary>
    Oscillation,

    /// <summary>The discriminator knows the pictures by heart.</summary>
    Overfitting,

    /// <summary>Losses or weights are no longer numbers.</summary>
    Divergence,
}
