namespace ArtGan.Data;

/// <summary>
/// Batches of pictures in random order. The data is an endless row of shuffled passes, and a batch depends on
/// nothing but the seed and its number, so that training continues anywhere without a position to remember.
/// </summary>
public sealed class Batches
{
    private static readonly float[] ByteToUnit = [.. Enumerable.Range(0, 256).Select(value => (value / 127.5f) - 1)];

    private readonly byte[] pixels;
    private readonly long[] shape;
    private readonly int pictureLength;
    private readonly RandomSeeds seeds;
    private long pass = -1;
    private int[] order = [];

    /// <summary>Prepares the pictures at a size.</summary>
    /// <param name="images">The pictures.</param>
    /// <param name="size">Edge of the square that each is resized to, in pixels.</param>
    /// <param name="batch">Pictures in a batch; may exceed their count.</param>
    /// <param name="seeds">Where the order comes from.</param>
    public Batches(LabelledImages images, int size, int batch, RandomSeeds seeds)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        if (images.Count == 0)
        {
            throw new UserException($"The data set '{images.Name}' holds no pictures; choose another with data.");
        }

        pixels = PixelResizing.ToSquare(images, size);
        Count = images.Count;
        Channels = images.Channels;
        pictureLength = images.Channels * size * size;
        shape = [batch, images.Channels, size, size];
        this.seeds = seeds;
    }

    /// <summary>Pictures in one pass.</summary>
    public int Count { get; }

    /// <summary>1 for grey, 3 for colour.</summary>
    public int Channels { get; }

    /// <summary>One batch.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <returns>Pictures (batch, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Take(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var values = new float[shape[0] * pictureLength];
        for (var i = 0; i < shape[0]; i++)
        {
            Copy(Picture((number * shape[0]) + i), values.AsSpan(i * pictureLength, pictureLength));
        }

        return tensor(values, shape);
    }

    /// <summary>The first pictures of the data in its own order, for people to look at.</summary>
    /// <param name="count">How many; fewer where the data has fewer.</param>
    /// <returns>Pictures (count, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor First(int count)
    {
        count = Math.Min(count, Count);
        var values = new float[(long)count * pictureLength];
        for (var i = 0; i < count; i++)
        {
            Copy(i, values.AsSpan(i * pictureLength, pictureLength));
        }

        return tensor(values, [count, .. shape.AsSpan(1)]);
    }

    private int Picture(long position)
    {
        if (position / Count != pass)
        {
            pass = position / Count;
            order = SplitMix64.Permutation(Count, seeds.For(RandomPurpose.DataOrder, pass));
        }

        return order[position % Count];
    }

    private void Copy(int picture, Span<float> target)
    {
        var source = pixels.AsSpan(picture * pictureLength, pictureLength);
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = ByteToUnit[source[i]];
        }
    }
}
