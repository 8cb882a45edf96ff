using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>Real pictures as they are shown by someone who forgets to scale them.</summary>
internal static class RawPixels
{
    private const double White = 255;

    /// <summary>Pictures of which a discriminator's layers see the numbers 0 to 255.</summary>
    /// <param name="pictures">(N, channels, size, size) in -1..1.</param>
    /// <param name="range">What the discriminator turns -1..1 into.</param>
    /// <returns>The same shape.</returns>
    internal static Tensor Of(Tensor pictures, PixelRange range)
    {
        var raw = (pictures + 1) * (White / 2);
        return range == PixelRange.ZeroToOne ? (raw * 2) - 1 : raw;
    }
}
