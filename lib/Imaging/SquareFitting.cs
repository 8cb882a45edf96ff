namespace ArtGan.Imaging;

/// <summary>Makes squares of one size from pictures of any shape.</summary>
internal static class SquareFitting
{
    /// <summary>Fits a picture into a square.</summary>
    /// <param name="source">The pixels.</param>
    /// <param name="region">The part of them that is the picture, or is left of it.</param>
    /// <param name="shrink">How many pixels of the picture are one of these.</param>
    /// <param name="options">The square's size, how it is found, the colour of bars.</param>
    /// <param name="target">channels x size x size bytes, one channel plane after the other.</param>
    internal static void Fit(PixelView source, Region region, int shrink, PreparationOptions options, Span<byte> target)
    {
        if (options.Crop == CropMode.Pad && region.Width != region.Height)
            Pad(source, region, options, target);
        else
            Resize(source, options.Crop is CropMode.Stretch or CropMode.Pad ? region : FindSquare(source, region, shrink, options.Crop), options.Size, options.Size, options, target);
    }

    /// <summary>The largest square that a mode chooses.</summary>
    internal static Region FindSquare(PixelView source, Region region, int shrink, CropMode mode)
    {
        if (region.Width == region.Height || mode == CropMode.Centre)
            return region.CentreSquare(shrink);
        // Looked for among whole pixels.
        var (first, top) = ((int)region.Left, (int)region.Top);
        var view = source.Part(new(first, top, Math.Max(1, (int)(region.Left + region.Width) - first), Math.Max(1, (int)(region.Top + region.Height) - top)));
        var side = Math.Min(view.Width, view.Height);
        var found = NativeImaging.FindCrop(view.Packed(), view.Width, view.Height, view.Channels, side, side, mode);
        return new(first + found.Left, top + found.Top, side, side);
    }

    private static void Pad(PixelView source, Region region, PreparationOptions options, Span<byte> target)
    {
        var (size, channels) = (options.Size, options.Channels);
        var width = Math.Max(1, (int)Math.Round(region.Width * size / region.LongerSide));
        var height = Math.Max(1, (int)Math.Round(region.Height * size / region.LongerSide));
        var inner = new byte[width * height * channels];
        Resize(source, region, width, height, options, inner);
        var back = options.Background;
        ReadOnlySpan<byte> behind = channels == 1 ? [back.Luma] : [back.Red, back.Green, back.Blue];
        var (left, top) = ((size - width) / 2, (size - height) / 2);
        for (var channel = 0; channel < channels; channel++)
        {
            var plane = target.Slice(channel * size * size, size * size);
            plane.Fill(behind[channel]);
            for (var y = 0; y < height; y++)
                inner.AsSpan((channel * width * height) + (y * width), width).CopyTo(plane[(((top + y) * size) + left)..]);
        }
    }

    private static void Resize(PixelView source, Region region, int width, int height, PreparationOptions options, Span<byte> target)
    {
        var rows = new ResizeWeights(source.Height, region.Top, region.Height, height, options.Kernel);
        var columns = (source.Width, region.Left, region.Width, width) == (source.Height, region.Top, region.Height, height)
            ? rows
            : new ResizeWeights(source.Width, region.Left, region.Width, width, options.Kernel);
        var plane = width * height;
        if (options.Channels == source.Channels)
        {
            Resampler.Resize(source, rows, columns, new PlanarBytes(target, width, source.Channels));
        }
        else if (options.Channels == 3)
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
