namespace ArtGan.Data;

/// <summary>Pictures of one size in memory, with their labels.</summary>
/// <param name="Name">The data set and split, for people.</param>
/// <param name="Pixels">Count x Channels x Height x Width bytes, 0 to 255.</param>
/// <param name="Count">How many pictures.</param>
/// <param name="Channels">1 for grey, 3 for sRGB.</param>
/// <param name="Height">Rows of a picture.</param>
/// <param name="Width">Columns of a picture.</param>
/// <param name="Labels">One class from 0 a picture, or null where there are none.</param>
/// <param name="Fingerprint">64 hexadecimal digits that stand for the content; equal only for equal data.</param>
public sealed record LabelledImages(
    string Name, byte[] Pixels, int Count, int Channels, int Height, int Width, byte[]? Labels, string Fingerprint) : IPictureSet
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <inheritdoc/>
    public DataSetInfo? Info { get; init; }

    /// <summary>Bytes of one picture.</summary>
    public int ImageBytes => Channels * Height * Width;

    /// <summary>One picture's bytes, channels first.</summary>
    /// <param name="index">Its number from 0.</param>
    public ReadOnlySpan<byte> this[int index] => Pixels.AsSpan(checked(index * ImageBytes), ImageBytes);

    /// <inheritdoc/>
    public int LabelOf(int index) => Labels is null ? -1 : Labels[index];

    /// <summary>The first pictures alone, for quick tries; the fingerprint says that it is a part.</summary>
    /// <param name="count">How many, from 1 to <see cref="Count"/>.</param>
    /// <exception cref="UserException">There are not that many.</exception>
    public LabelledImages Take(int count)
    {
        if (count < 1 || count > Count) throw new UserException($"{count} pictures of '{Name}' were asked for; choose 1 to {Count}.");
        return count == Count
            ? this
            : this with { Pixels = Pixels[..(count * ImageBytes)], Count = count, Labels = Labels?[..count], Fingerprint = FileHash.OfText($"{Fingerprint} first {count}") };
    }
}
