using ArtGan.Models;

namespace ArtGan.Experiments;

/// <summary>Rules about networks and what they are shown.</summary>
internal static class NetworkRules
{
    private const string UNet = "unet";

    internal static readonly Func<Combination, CombinationFinding?>[] All = [SmallWeightsWithoutNorm, SkipsThatCopyNoise, AugmentedRealsAlone];

    private static CombinationFinding? SmallWeightsWithoutNorm(Combination c) =>
        c.Uses("initialisation") && c.Networks.Initialisation == Initialisation.Normal && PlayerWithoutNorm(c) is { } player
            ? new($"First weights from N(0, 0.02) vanish layer by layer in a {player} without normalisation, which then collapses to one picture (d2l.ai, chapter 16)",
                "set initialisation=he", IsRefused: false)
            : null;

    private static CombinationFinding? SkipsThatCopyNoise(Combination c) =>
        c.Model == UNet && c.Networks.UNet is { Noise: UNetNoise.Pixels, Skips: UNetSkips.Joined }
            ? new("Joined skips carry the noise of each pixel straight to the picture (lgvaz/faststyle #5)", "set unet_noise=bottleneck, or unet_skips=gated", IsRefused: false)
            : null;

    private static CombinationFinding? AugmentedRealsAlone(Combination c) =>
        c.Game.Augmentation.RealsOnly
            ? new("With real pictures augmented and painted ones left as they are, the generator learns to paint the augmentation (arXiv:2006.10738, section 3.1)", "set augment_reals_only=false", IsRefused: false)
            : null;

    private static string? PlayerWithoutNorm(Combination c) =>
        c.Uses("generator_norm") && c.Networks.GeneratorNorm == Normalisation.None ? "generator"
        : c.Uses("discriminator_norm") && c.Networks.DiscriminatorNorm == Normalisation.None ? "discriminator"
        : null;
}
