using ArtGan.Imaging;

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
        var (rows, columns) = (new ResizeWeights(source.Height, size, ResizeKernel.Triangle), new ResizeWeights(source.Width, size, ResizeKernel.Triangle));
        chunks = new byte[(Count + ChunkPictures - 1) / ChunkPictures][];
        Parallel.For(0, chunks.Length, chunk => chunks[chunk] = Resize(chunk, rows, columns));
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

    private byte[] Resize(int chunk, ResizeWeights rows, ResizeWeights columns)
    {
        var (first, plane, resizedPlane) = (chunk * ChunkPictures, source.Height * source.Width, Height * Width);
        var count = Math.Min(ChunkPictures, Count - first);
        var resized = new byte[count * length];
        for (var i = 0; i < count * Channels; i++)
        {
            // Each plane is a grey picture of its own.
            var pixels = source[first + (i / Channels)].Slice(i % Channels * plane, plane);
            Resampler.Resize(
                new PixelView(pixels, source.Width, source.Height, channels: 1), rows, columns, new InterleavedBytes(resized.AsSpan(i * resizedPlane, resizedPlane)));
        }

        return resized;
    }
}
