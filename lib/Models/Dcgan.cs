namespace ArtGan.Models;

/// <summary>
/// The deep convolutional GAN of Radford et al. (2015, arXiv:1511.06434), for sizes that are 4 to 7 doubled:
/// 28 px as 7, 14, 28; 64 px as 4, 8, 16, 32, 64. With no biases at all it is art-DCGAN
/// (github.com/robbiebarrat/art-DCGAN): that one's first layer, a 4 x 4 transposed convolution of a single pixel, is
/// the projection.
/// </summary>
public sealed class Dcgan : INetworkFamily
{
    /// <summary>The smallest and largest edge of the grid that the generator starts from.</summary>
    private const int SmallestStart = 4, LargestStart = 7;

    /// <inheritdoc/>
    public string Name => "dcgan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. StyleOptions.Names, .. GrowthOptions.Names, .. UNetOptions.Names, .. KerasOptions.Names, .. ResidualOptions.Names];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options) => Doublings(size);

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random) => GanAssembly.Join(
        shape, classes, options, random, longer => new DcganGenerator(shape, longer), inputs => new DcganTrunk(shape, inputs, options));

    /// <summary>How often the generator doubles its grid to reach a size: 28 is 7 doubled twice, 64 is 4 doubled four times.</summary>
    /// <param name="size">Edge of the pictures in pixels.</param>
    /// <param name="network">What is to paint them, for the refusal.</param>
    /// <exception cref="UserException">The size is not 4, 5, 6 or 7 doubled at least once.</exception>
    internal static int Doublings(int size, string network = "A DCGAN")
    {
        var (start, doublings) = (size, 0);
        while (start > LargestStart && start % 2 == 0)
        {
            (start, doublings) = (start / 2, doublings + 1);
        }

        return start is >= SmallestStart and <= LargestStart && doublings > 0
            ? doublings
            : throw new UserException($"{network} cannot paint pictures of {size} x {size}; set size to 4, 5, 6 or 7 doubled one or more times, such as {NearestSize(size)}.");
    }

    private static int NearestSize(int size) =>
        Enumerable.Range(1, 8)
            .SelectMany(doublings => Enumerable.Range(SmallestStart, LargestStart - SmallestStart + 1).Select(start => start << doublings))
            .MinBy(candidate => Math.Abs(candidate - size));
}
