namespace ArtGan.Training;

/// <summary>How many pictures are augmented, and which.</summary>
public sealed record AugmentationOptions
{
    /// <summary>Share of pictures that each part of the augmentation changes, where it does not adapt itself.</summary>
    public double Share { get; init; } = 1;

    /// <summary>
    /// The mean sign of the verdicts on real pictures that the share is steered to, from 0 upwards (adaptive discriminator
    /// augmentation, Karras et al. 2020, arXiv:2006.06676, who take 0.6); 0 keeps the share as it is.
    /// </summary>
    public double Target { get; init; }

    /// <summary>Thousands of real pictures in which the share can go from 0 to 1.</summary>
    public double Kimg { get; init; } = 500;

    /// <summary>
    /// Whether painted pictures are left as they are. The generator then learns to paint the augmentation, which is the leak
    /// that the paper warns of; for lessons.
    /// </summary>
    public bool RealsOnly { get; init; }

    /// <summary>Checks every value.</summary>
    /// <param name="augment">What is changed in augmented pictures.</param>
    /// <exception cref="UserException">A value is out of its range, two exclude each other, or nothing is changed that they could be about.</exception>
    public AugmentationOptions Validated(DiffAugment augment)
    {
        OptionRange.Check("augment_share", Share, 0, 1);
        OptionRange.Check("augment_target", Target, 0, 0.99);
        OptionRange.Check("augment_kimg", Kimg, 0.001);
        if (Target > 0 && Share < 1)
        {
            throw new UserException("'augment_target' adapts the share of augmented pictures, and 'augment_share' fixes it; set one of them.");
        }

        return augment != DiffAugment.None || this == new AugmentationOptions()
            ? this
            : throw new UserException($"The options after 'augment' decide how many pictures it changes, and it is {augment}; set augment={DiffAugment.All}, or leave them out.");
    }
}
