using ArtGan.Imaging;

namespace ArtGan.Metrics;

/// <summary>Feature networks and pictures that are in memory.</summary>
public static class FeatureNetworkExtensions
{
    /// <summary>Looks at pictures.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pictures">At least one, all of one size and all in colour or all grey.</param>
    /// <param name="progress">Told of the pictures done so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>On the CPU, in the order of the pictures.</returns>
    /// <exception cref="UserException">There are no pictures, they differ in shape, or the network refuses it.</exception>
    public static PictureFeatures Look(this IFeatureNetwork network, IReadOnlyList<Picture> pictures, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var bytes = BytesOf(pictures);
        return network.Look(bytes, progress, cancellation);
    }

    /// <summary>Pictures as a tensor of bytes.</summary>
    /// <param name="pictures">At least one, all of one shape.</param>
    /// <returns>(N, channels, height, width).</returns>
    /// <exception cref="UserException">There are none, or they differ in shape.</exception>
    internal static Tensor BytesOf(IReadOnlyList<Picture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (pictures.Count == 0)
        {
            throw new UserException("There are no pictures to look at; give at least one.");
        }

        var (width, height, channels) = (pictures[0].Width, pictures[0].Height, pictures[0].Channels);
        if (pictures.FirstOrDefault(picture => (picture.Width, picture.Height, picture.Channels) != (width, height, channels)) is { } other)
        {
            throw new UserException($"Pictures that are looked at together must have one shape, not {width} x {height} x {channels} and {other.Width} x {other.Height} x {other.Channels}; resize them first.");
        }

        var tensor = empty([pictures.Count, channels, height, width], ScalarType.Byte);
        var target = tensor.bytes;
        foreach (var (index, picture) in pictures.Index())
        {
            var source = picture.Pixels.Span;
            PixelLayout.Separate(source, target.Slice(index * source.Length, source.Length), channels);
        }

        return tensor;
    }
}
