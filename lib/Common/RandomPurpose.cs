namespace ArtGan;

/// <summary>What random numbers are drawn for; each purpose has numbers of its own.</summary>
public enum RandomPurpose
{
    /// <summary>First weights.</summary>
    Weights = 1,

    /// <summary>The order of the data.</summary>
    DataOrder = 2,

    /// <summary>Latent vectors of training steps.</summary>
    Latents = 3,

    /// <summary>Whatever the networks draw in training, dropout for one.</summary>
    Networks = 4,

    /// <summary>Latent vectors of pictures shown to people.</summary>
    Samples = 5,

    /// <summary>Compositions of the procedural pictures.</summary>
    Compositions = 6,

    /// <summary>The order of the classes in balanced batches.</summary>
    ClassOrder = 7,

    /// <summary>Which pictures are shown mirrored.</summary>
    Flips = 8,

    /// <summary>How pictures are augmented before the discriminator sees them.</summary>
    Augmentation = 9,

    /// <summary>How painted pictures are augmented in the generator's turn.</summary>
    GeneratorAugmentation = 10,

    /// <summary>Where penalties look at a discriminator's gradients.</summary>
    Penalties = 11,

    /// <summary>Samples of data that a program draws.</summary>
    DrawnData = 12,

    /// <summary>Which pictures of a set a run learns from.</summary>
    ChosenPictures = 20,

    /// <summary>How real pictures are augmented for the training doctor to compare with.</summary>
    Doctor = 16,

    /// <summary>Which samples make a subset that a score is taken of.</summary>
    Subsets = 44,

    /// <summary>The order in which real pictures are looked at for scores.</summary>
    FeatureOrder = 43,

    /// <summary>Which pictures a pool gives back and replaces.</summary>
    PicturePool = 30,

    /// <summary>The order of a second set of data.</summary>
    ContentOrder = 31,

    /// <summary>Which pictures people are asked about, and in which order.</summary>
    Study = 40,

    /// <summary>The options that a sweep tries.</summary>
    SweepTrials = 50,
}
