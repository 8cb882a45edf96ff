namespace ArtGan.Training;

/// <summary>
/// What each part of <see cref="DiffAugment"/> leaves in pictures, as one number a set. A generator whose
/// discriminator sees augmented pictures may learn to paint that (Karras et al. 2020, arXiv:2006.06676, section 2.2).
/// </summary>
internal static class AugmentationSigns
{
    // What is shifted in or cut out is 0; painted, it is not exactly that.
    private const double MidGrey = 0.2;

    // Of the edge: what a hole of half the edge leaves inside the picture on average, as its centre may lie anywhere.
    private const double HoleShare = 0.375;

    /// <summary>Of colour: how differently bright the pictures are, as the variance of their means.</summary>
    /// <param name="pictures">(N, channels, height, width).</param>
    internal static double Brightness(Tensor pictures) => pictures.mean([1L, 2L, 3L]).var(unbiased: true).to(ScalarType.Float64).item<double>();

    /// <summary>Of translation: the greyest of a picture's four borders, less what is grey in all of it.</summary>
    /// <param name="pictures">(N, channels, height, width).</param>
    internal static double GreyBorder(Tensor pictures)
    {
        var grey = Grey(pictures);
        var (height, width) = (grey.shape[1], grey.shape[2]);
        var borders = stack(
            [grey.select(1, 0).mean([1L]), grey.select(1, height - 1).mean([1L]), grey.select(2, 0).mean([1L]), grey.select(2, width - 1).mean([1L])]);
        return (borders.amax([0L]) - grey.mean([1L, 2L])).mean().to(ScalarType.Float64).item<double>();
    }

    /// <summary>Of cutout: the greyest square of a picture, less what is grey in all of it.</summary>
    /// <param name="pictures">(N, channels, height, width).</param>
    internal static double GreySquare(Tensor pictures)
    {
        var grey = Grey(pictures);
        long Edge(long extent) => Math.Max(1, (long)(extent * HoleShare));
        var squares = functional.avg_pool2d(grey.unsqueeze(1), [Edge(grey.shape[1]), Edge(grey.shape[2])], [1, 1]);
        return (squares.amax([1L, 2L, 3L]) - grey.mean([1L, 2L])).mean().to(ScalarType.Float64).item<double>();
    }

    // (N, height, width): 1 where every channel is near 0.
    private static Tensor Grey(Tensor pictures) => pictures.abs().lt(MidGrey).to(ScalarType.Float32).amin([1L]);
}
