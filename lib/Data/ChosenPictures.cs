using System.Globalization;

namespace ArtGan.Data;

/// <summary>Some pictures of a set, chosen at random, in the set's own order.</summary>
public sealed class ChosenPictures : IPictureSet
{
    private readonly IPictureSet source;
    private readonly int[] chosen;

    private ChosenPictures(IPictureSet source, int[] chosen)
    {
        this.source = source;
        this.chosen = chosen;
        Fingerprint = FileHash.OfText($"{source.Fingerprint} at {string.Join(' ', chosen.Select(index => index.ToString(CultureInfo.InvariantCulture)))}");
    }

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public int Count => chosen.Length;

    /// <inheritdoc/>
    public int Channels => source.Channels;

    /// <inheritdoc/>
    public int Height => source.Height;

    /// <inheritdoc/>
    public int Width => source.Width;

    /// <inheritdoc/>
    public IReadOnlyList<string> Classes => source.Classes;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public DataSetInfo? Info => source.Info;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[int index] => source[chosen[index]];

    /// <summary>Chooses pictures.</summary>
    /// <param name="source">The set, which must stay open.</param>
    /// <param name="count">How many.</param>
    /// <param name="seeds">What decides which.</param>
    /// <exception cref="UserException">The set holds fewer.</exception>
    public static ChosenPictures Of(IPictureSet source, int count, RandomSeeds seeds)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (count > source.Count)
        {
            throw new UserException($"The data set '{source.Name}' holds {source.Count} pictures, not {count}; set pictures to fewer, or to 0 for all.");
        }

        return At(source, SplitMix64.Permutation(source.Count, seeds.For(RandomPurpose.ChosenPictures))[..count]);
    }

    /// <summary>Chooses pictures, and others that are not among them.</summary>
    /// <param name="source">The set, which must stay open.</param>
    /// <param name="count">How many; 0 for all but the others. The same ones as without others.</param>
    /// <param name="others">How many others.</param>
    /// <param name="seeds">What decides which.</param>
    /// <exception cref="UserException">The set holds too few.</exception>
    public static (ChosenPictures Chosen, ChosenPictures Others) Apart(IPictureSet source, int count, int others, RandomSeeds seeds)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(others, 1);
        if (Math.Max(count, 1) + others > source.Count)
        {
            throw new UserException($"The data set '{source.Name}' holds {source.Count} pictures, too few to learn from {Math.Max(count, 1)} and hold out {others}; set hold_out to fewer, or to 0 for none.");
        }

        var order = SplitMix64.Permutation(source.Count, seeds.For(RandomPurpose.ChosenPictures));
        return (At(source, order[..(count == 0 ? source.Count - others : count)]), At(source, order[^others..]));
    }

    /// <inheritdoc/>
    public int LabelOf(int index) => source.LabelOf(chosen[index]);

    private static ChosenPictures At(IPictureSet source, int[] places) => new(source, [.. places.Order()]);
}
