namespace ArtGan.Training;

/// <summary>
/// How much of an augmentation painted pictures carry: where they lie, by what each part leaves in pictures, between real
/// pictures (0) and augmented real ones (1).
/// </summary>
internal sealed class AugmentationLeak
{
    // A part that changes real pictures by less cannot be seen: pictures that are grey all over have no holes.
    private const double LeastDifference = 0.02;

    private readonly Sign? colour;
    private readonly Sign? translation;
    private readonly Sign? cutout;

    /// <summary>Measures real pictures without and with each part that is switched on.</summary>
    /// <param name="real">(N, 1 or 3, height, width) in -1..1, on the CPU.</param>
    /// <param name="augment">The parts.</param>
    /// <param name="random">Where the augmentation's numbers come from.</param>
    internal AugmentationLeak(Tensor real, DiffAugment augment, Generator random)
    {
        Sign? Measured(bool isOn, DiffAugment part, Func<Tensor, double> measure)
        {
            if (!isOn)
            {
                return null;
            }

            var (none, all) = (measure(real), measure(part.Apply(real, random)));
            return all - none < LeastDifference ? null : new Sign(measure, none, all);
        }

        colour = Measured(augment.Colour, new DiffAugment { Colour = true }, AugmentationSigns.Brightness);
        translation = Measured(augment.Translation, new DiffAugment { Translation = true }, AugmentationSigns.GreyBorder);
        cutout = Measured(augment.Cutout, new DiffAugment { Cutout = true }, AugmentationSigns.GreySquare);
    }

    /// <summary>What painted pictures carry of each part; null where it is off or cannot be seen.</summary>
    /// <param name="painted">(N, 1 or 3, height, width) in -1..1, on the CPU.</param>
    internal (double? Colour, double? Translation, double? Cutout) Of(Tensor painted) =>
        (colour?.Of(painted), translation?.Of(painted), cutout?.Of(painted));

    private sealed record Sign(Func<Tensor, double> Measure, double None, double All)
    {
        internal double Of(Tensor painted) => (Measure(painted) - None) / (All - None);
    }
}
