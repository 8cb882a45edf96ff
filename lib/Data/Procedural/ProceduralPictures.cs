using System.Globalization;

namespace ArtGan.Data;

/// <summary>
/// Synthetic pictures: compositions of six kinds that a program paints, labelled by kind, for tests and for lessons
/// that need labels. A picture depends on nothing but the seed and its number, at any size; it is painted when first
/// asked for and then kept, on any number of threads.
/// </summary>
public sealed class ProceduralPictures : IPictureSet
{
    /// <summary>The name of the set in the catalogue and on the command line.</summary>
    public const string SetName = "procedural";

    // Another number whenever the painters change: the fingerprint stands for the pixels.
    private const int Edition = 1;

    private readonly RandomSeeds seeds;
    private readonly byte[]?[] painted;

    /// <summary>Describes a set; nothing is painted yet.</summary>
    /// <param name="count">How many pictures; the kinds come in turns.</param>
    /// <param name="size">Their edge in pixels, 8 to 1,024.</param>
    /// <param name="channels">1 for grey, 3 for colour.</param>
    /// <param name="seed">Another seed gives other pictures.</param>
    /// <exception cref="UserException">A number is out of its range.</exception>
    public ProceduralPictures(int count, int size, int channels = 3, long seed = 1)
    {
        OptionRange.Check("count", count, 1);
        OptionRange.Check("size", size, 8, 1024);
        if (channels is not (1 or 3)) throw new UserException($"Procedural pictures have 1 channel (grey) or 3 (colour), not {channels}.");
        (Count, Height, Width, Channels) = (count, size, size, channels);
        seeds = new RandomSeeds(seed);
        painted = new byte[]?[count];
        Fingerprint = FileHash.OfText(string.Create(CultureInfo.InvariantCulture, $"{SetName} {Edition}: {count} x {channels} x {size} x {size}, seed {seed}"));
    }

    /// <inheritdoc/>
    public string Name => SetName;

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public int Channels { get; }

    /// <inheritdoc/>
    public int Height { get; }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Classes { get; } = [.. Composition.All.Select(composition => composition.Name)];

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public DataSetInfo? Info { get; init; } = new(
        SetName, "Procedural compositions", "made by a program; free of rights (CC0 1.0)", Citation: null, Card: null, IsSynthetic: true);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[int index] => Volatile.Read(ref painted[index]) ?? Paint(index);

    /// <inheritdoc/>
    public int LabelOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return index % Composition.All.Count;
    }

    private byte[] Paint(int index)
    {
        var random = new SplitMix64((ulong)seeds.For(RandomPurpose.Compositions, index));
        var palette = CompositionPalette.Draw(ref random);
        var pixels = Composition.All[LabelOf(index)].Paint(Width, palette, ref random).ToPlanar(Channels);
        Volatile.Write(ref painted[index], pixels);
        return pixels;
    }
}
