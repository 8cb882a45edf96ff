namespace ArtGan.Imaging;

/// <summary>Makes squares of one size from pictures of any shape.</summary>
internal static class SquareFitting
{
    /// <summary>Fits a picture into a square.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="mode">How the square is found.</param>
    /// <param name="size">The square's edge in pixels.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="background">The colour of bars.</param>
    /// <param name="kernel">The filter.</param>
    /// <param name="target">channels x size x size bytes, one channel plane after the other.</param>
    internal static void Fit(PixelView source, CropMode mode, int size, int channels, Colour background, ResizeKernel kernel, Span<byte> target)
    {
        if (mode == CropMode.Pad && source.Width != source.Height)
            Pad(source, size, channels, background, kernel, target);
        else
            Resize(mode is CropMode.Stretch or CropMode.Pad ? source : source.Part(FindSquare(source, mode)), size, size, channels, kernel, target);
    }

    /// <summary>The largest square that a mode chooses.</summary>
    internal static PixelRectangle FindSquare(PixelView source, CropMode mode)
    {
        var side = Math.Min(source.Width, source.Height);
        if (source.Width == source.Height || mode == CropMode.Centre)
            return new((source.Width - side) / 2, (source.Height - side) / 2, side, side);
        var (left, top) = NativeImaging.FindCrop(source.Packed(), source.Width, source.Height, source.Channels, side, side, mode);
        return new(left, top, side, side);
    }

    private static void Pad(PixelView source, int size, int channels, Colour background, ResizeKernel kernel, Span<byte> target)
    {
        var longer = Math.Max(source.Width, source.Height);
        var width = Math.Max(1, (int)Math.Round((double)source.Width * size / longer));
        var height = Math.Max(1, (int)Math.Round((double)source.Height * size / longer));
        var inner = new byte[width * height * channels];
        Resize(source, width, height, channels, kernel, inner);
        ReadOnlySpan<byte> behind = channels == 1 ? [background.Luma] : [background.Red, background.Green, background.Blue];
        var (left, top) = ((size - width) / 2, (size - height) / 2);
        for (var channel = 0; channel < channels; channel++)
        {
            var plane = target.Slice(channel * size * size, size * size);
            plane.Fill(behind[channel]);
            for (var y = 0; y < height; y++)
                inner.AsSpan((channel * width * height) + (y * width), width).CopyTo(plane[(((top + y) * size) + left)..]);
        }
    }

    private static void Resize(PixelView source, int width, int height, int channels, ResizeKernel kernel, Span<byte> target)
    {
        var rows = new ResizeWeights(source.Height, height, kernel);
        var columns = source.Height == source.Width && height == width ? rows : new ResizeWeights(source.Width, width, kernel);
        var plane = width * height;
        if (channels == source.Channels)
        {
            Resampler.Resize(source, rows, columns, new PlanarBytes(target, width, channels));
        }
        else if (channels == 3)
        {
            Resampler.Resize(source, rows, columns, new PlanarBytes(target[..plane], width, 1));
            target[..plane].CopyTo(target[plane..]);
            target[..plane].CopyTo(target[(2 * plane)..]);
        }
        else
        {
            Resampler.Resize(source, rows, columns, new LumaBytes(target, width));
        }
    }
}
