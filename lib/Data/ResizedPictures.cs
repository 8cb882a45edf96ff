namespace ArtGan.Data;

/// <summary>Pictures of a set resized to a square, in memory.</summary>
internal sealed class ResizedPictures : IPictureSet
{
    private const int ChunkPictures = 256;
    private readonly IPictureSet source;
    private readonly byte[][] chunks;
    private readonly int length;

    private ResizedPictures(IPictureSet source, int size)
    {
        this.source = source;
        (Height, Width, length) = (size, size, source.Channels * size * size);
        chunks = [.. Enumerable.Range(0, Count).Chunk(ChunkPictures).Select(Resize)];
    }

    /// <summary>The pictures as squares; the set itself where it fits.</summary>
    internal static IPictureSet Of(IPictureSet pictures, int size) =>
        pictures.Height == size && pictures.Width == size ? pictures : new ResizedPictures(pictures, size);

    public string Name => source.Name;

    public int Count => source.Count;

    public int Channels => source.Channels;

    public int Height { get; }

    public int Width { get; }

    public IReadOnlyList<string> Classes => source.Classes;

    public string Fingerprint => FileHash.OfText($"{source.Fingerprint} resized to {Width}");

    public DataSetInfo? Info => source.Info;

    public ReadOnlySpan<byte> this[int index] => chunks[index / ChunkPictures].AsSpan(index % ChunkPictures * length, length);

    public int LabelOf(int index) => source.LabelOf(index);

    private byte[] Resize(int[] indices)
    {
        var bytes = Channels * source.Height * source.Width;
        var pixels = new byte[indices.Length * bytes];
        for (var i = 0; i < indices.Length; i++)
        {
            source[indices[i]].CopyTo(pixels.AsSpan(i * bytes, bytes));
        }

        return PixelResizing.ToSquare(new LabelledImages(Name, pixels, indices.Length, Channels, source.Height, source.Width, null, source.Fingerprint), Width);
    }
}
