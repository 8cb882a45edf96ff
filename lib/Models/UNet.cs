namespace ArtGan.Models;

/// <summary>
/// A U-Net generator against the cone critic, as a study of Monet's pictures has them (Bojescu and Solca, "Using
/// Generative Neural Networks to generate artist-inspired artwork"), and the same with what it lacked: a latent vector
/// in the bottleneck, and skips that do not carry noise straight to the picture. See <see cref="UNetGenerator"/> and
/// <see cref="ConeTrunk"/>.
/// </summary>
public sealed class UNet : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "unet";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = ["depth", "refinements", .. StyleOptions.Names, .. GrowthOptions.Names, .. KerasOptions.Names, .. ResidualOptions.Names];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (size < 2 * UNetGenerator.Reduction || size % UNetGenerator.Reduction != 0)
        {
            throw new UserException($"A U-Net cannot paint pictures of {size} x {size}; set size to a multiple of {UNetGenerator.Reduction} from {2 * UNetGenerator.Reduction} on, such as {Math.Max(2, (size + (UNetGenerator.Reduction / 2)) / UNetGenerator.Reduction) * UNetGenerator.Reduction}.");
        }

        if (options.UNet.Noise == UNetNoise.Pixels && options.Conditioning != Conditioning.None)
        {
            throw new UserException("A U-Net that starts from a noise for every pixel has no latent vector that a class could join; set unet_noise=bottleneck or conditioning=none.");
        }

        if (options.UNet is { Noise: UNetNoise.Pixels, Skips: UNetSkips.Modulated })
        {
            throw new UserException("A U-Net that starts from a noise for every pixel has no latent vector that skips could follow; set unet_noise=bottleneck or unet_skips=gated.");
        }

        if (options.UNet.Noise == UNetNoise.Pixels && options.LatentSize != new NetworkOptions().LatentSize)
        {
            throw new UserException("A U-Net that starts from a noise for every pixel has no latent vector; leave latent out or set unet_noise=bottleneck.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        Check(shape.Size, options);
        return GanAssembly.Join(shape, classes, options, random, longer => new UNetGenerator(shape, longer), inputs => new ConeTrunk(shape, inputs, options));
    }
}
