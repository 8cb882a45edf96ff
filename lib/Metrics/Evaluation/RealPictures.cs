using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>Real pictures as tensors.</summary>
internal static class RealPictures
{
    /// <summary>Some pictures of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="numbers">Their numbers in it.</param>
    /// <returns>Bytes (N, channels, height, width).</returns>
    internal static Tensor Bytes(IPictureSet set, ReadOnlySpan<int> numbers)
    {
        var pictures = empty([numbers.Length, set.Channels, set.Height, set.Width], ScalarType.Byte);
        var bytes = pictures.bytes;
        var length = set.Channels * set.Height * set.Width;
        for (var index = 0; index < numbers.Length; index++)
        {
            set[numbers[index]].CopyTo(bytes[(index * length)..]);
        }

        return pictures;
    }
}
