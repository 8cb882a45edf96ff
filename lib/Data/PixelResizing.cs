using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Resizes pictures that lie in memory all at once.</summary>
internal static class PixelResizing
{
    /// <summary>Every picture as a square.</summary>
    /// <param name="images">The pictures.</param>
    /// <param name="size">Edge of the square in pixels.</param>
    /// <returns>Bytes (count, channels, size, size); the images' own where they already fit.</returns>
    internal static byte[] ToSquare(LabelledImages images, int size)
    {
        if (images.Height == size && images.Width == size)
        {
            return images.Pixels;
        }

        var rows = new ResizeWeights(images.Height, size, ResizeKernel.Triangle);
        var columns = new ResizeWeights(images.Width, size, ResizeKernel.Triangle);
        var planes = images.Count * images.Channels;
        var plane = images.Height * images.Width;
        var resized = new byte[checked(planes * size * size)];
        Parallel.For(0, planes, index => Resampler.Resize(
            new PixelView(images.Pixels.AsSpan(index * plane, plane), images.Width, images.Height, 1),
            rows,
            columns,
            new InterleavedBytes(resized.AsSpan(index * size * size, size * size))));
        return resized;
    }
}
