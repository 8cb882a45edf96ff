namespace ArtGan.Models;

/// <summary>The sizes of a DCGAN.</summary>
public sealed record DcganOptions
{
    /// <summary>The smallest and largest edge of the grid that the generator starts from.</summary>
    private const int SmallestStart = 4, LargestStart = 7;

    /// <summary>Numbers in a latent vector.</summary>
    public int LatentSize { get; init; } = 100;

    /// <summary>Channels of the generator's last hidden layer; each layer before it has twice as many.</summary>
    public int GeneratorChannels { get; init; } = 64;

    /// <summary>Channels of the discriminator's first layer; each layer after it has twice as many.</summary>
    public int DiscriminatorChannels { get; init; } = 64;

    /// <summary>
    /// 3 x 3 convolutions that keep the generator's first grid before it is doubled. The paper has none; one gives
    /// better shapes for a small generator.
    /// </summary>
    public int Refinements { get; init; }

    /// <summary>
    /// Units of a fully connected layer between the discriminator's last grid and its judgement; 0 for none, as in the
    /// paper. A linear judgement of 7 x 7 local features sees strokes; a hidden layer sees whether they form a digit.
    /// </summary>
    public int DiscriminatorHidden { get; init; }

    /// <summary>Slope of the discriminator's LeakyReLU below 0.</summary>
    public double LeakySlope { get; init; } = 0.2;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public DcganOptions Validated()
    {
        OptionRange.Check("latent", LatentSize, 1, 4096);
        OptionRange.Check("generator_channels", GeneratorChannels, 1, 1024);
        OptionRange.Check("discriminator_channels", DiscriminatorChannels, 1, 1024);
        OptionRange.Check("refinements", Refinements, 0, 16);
        OptionRange.Check("discriminator_hidden", DiscriminatorHidden, 0, 65536);
        OptionRange.Check("leaky_slope", LeakySlope, 0, 1);
        return this;
    }

    /// <summary>How often the generator doubles its grid to reach a size: 28 is 7 doubled twice, 64 is 4 doubled four times.</summary>
    /// <param name="size">Edge of the pictures in pixels.</param>
    /// <exception cref="UserException">The size is not 4, 5, 6 or 7 doubled at least once.</exception>
    internal static int Doublings(int size)
    {
        var (start, doublings) = (size, 0);
        while (start > LargestStart && start % 2 == 0)
        {
            (start, doublings) = (start / 2, doublings + 1);
        }

        return start is >= SmallestStart and <= LargestStart && doublings > 0
            ? doublings
            : throw new UserException($"A DCGAN cannot paint pictures of {size} x {size}; set size to 4, 5, 6 or 7 doubled one or more times, such as {NearestSize(size)}.");
    }

    private static int NearestSize(int size) =>
        Enumerable.Range(1, 8)
            .SelectMany(doublings => Enumerable.Range(SmallestStart, LargestStart - SmallestStart + 1).Select(start => start << doublings))
            .MinBy(candidate => Math.Abs(candidate - size));
}
