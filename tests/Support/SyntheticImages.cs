using ArtGan.Data;

namespace ArtGan.Tests.Support;

/// <summary>Small pictures made from their number, so that tests need no data set.</summary>
internal static class SyntheticImages
{
    /// <summary>Pictures of bright bars whose place and height follow from their number.</summary>
    public static LabelledImages Bars(int count = 40, int size = 8, int channels = 1, int labels = 0)
    {
        var pixels = new byte[count * channels * size * size];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (picture, x) = (i / (channels * size * size), i % size);
            pixels[i] = (byte)(x == picture % size ? 200 + (picture % 50) : 10);
        }

        return new LabelledImages($"bars of {size}", pixels, count, channels, size, size, labels > 0 ? [.. Enumerable.Range(0, count).Select(index => (byte)(index % labels))] : null, $"{count:x32}{size:x32}");
    }
}
