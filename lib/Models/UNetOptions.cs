namespace ArtGan.Models;

/// <summary>What a U-Net generator starts from.</summary>
public enum UNetNoise
{
    /// <summary>A noise for every pixel, as in the study of Monet: the skips carry it straight to the picture.</summary>
    Pixels,

    /// <summary>A latent vector in the bottleneck; the encoder sees a learnt picture.</summary>
    Bottleneck,
}

/// <summary>What becomes of a U-Net's skips.</summary>
public enum UNetSkips
{
    /// <summary>All are joined (Ronneberger et al. 2015, arXiv:1505.04597).</summary>
    Joined,

    /// <summary>Each is joined behind a learnt gate that starts nearly closed.</summary>
    Gated,

    /// <summary>Each is joined with its channels as strong as the latent vector says; see <see cref="LatentScale"/>.</summary>
    Modulated,

    /// <summary>None is joined.</summary>
    None,
}

/// <summary>What a U-Net's last layer is followed by.</summary>
public enum UNetOutput
{
    /// <summary>tanh, which holds pictures to -1..1.</summary>
    Tanh,

    /// <summary>Nothing, as in the study of Monet: values may leave -1..1, and are cut off where pictures are shown.</summary>
    Linear,
}

/// <summary>What U-Net generators have of their own.</summary>
public sealed record UNetOptions
{
    /// <summary>Their names, for families that have no use for them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["unet_noise", "unet_skips", "unet_output"];

    /// <summary>What it starts from.</summary>
    public UNetNoise Noise { get; init; } = UNetNoise.Pixels;

    /// <summary>What becomes of its skips.</summary>
    public UNetSkips Skips { get; init; } = UNetSkips.Joined;

    /// <summary>What follows its last layer.</summary>
    public UNetOutput Output { get; init; } = UNetOutput.Tanh;
}
