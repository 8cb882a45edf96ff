namespace ArtGan.Imaging;

/// <summary>Pictures in other sizes and shapes.</summary>
public static class PictureShaping
{
    /// <summary>The picture in another size; where it shrinks, every pixel counts.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">New pixels in a row, at least 1.</param>
    /// <param name="height">New rows, at least 1.</param>
    /// <param name="kernel">The filter.</param>
    /// <param name="antialias">
    /// Whether the filter widens where the picture shrinks. Without it only the few pixels around each place count, which is wrong for
    /// pictures and what many programs do unless told otherwise; for showing what comes of it.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1.</exception>
    public static Picture Resize(this Picture picture, int width, int height, ResizeKernel kernel = ResizeKernel.Cubic, bool antialias = true)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (picture.Width == width && picture.Height == height)
            return picture;
        var pixels = new byte[checked(width * height * picture.Channels)];
        Resampler.Resize(picture.View, new(picture.Height, height, kernel, antialias), new(picture.Width, width, kernel, antialias), new InterleavedBytes(pixels));
        return new(width, height, picture.Channels, pixels);
    }

    /// <summary>A part of the picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="part">The part.</param>
    /// <exception cref="UserException">The part is empty or reaches outside.</exception>
    public static Picture Crop(this Picture picture, PixelRectangle part)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (!part.Fits(picture.Width, picture.Height))
            throw new UserException($"A part of {part} does not lie within a picture of {picture.Width} x {picture.Height}; choose one that does.");
        return part == new PixelRectangle(0, 0, picture.Width, picture.Height)
            ? picture
            : new(part.Width, part.Height, picture.Channels, picture.View.Part(part).Packed().ToArray());
    }

    /// <summary>The picture as a square: cut, or with bars beside it; of its shorter side where cut, else of its longer one.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="mode">How the square is found.</param>
    /// <param name="background">The colour of the bars of <see cref="CropMode.Pad"/>; left out, white.</param>
    public static Picture CropSquare(this Picture picture, CropMode mode = CropMode.Centre, Colour? background = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var side = mode is CropMode.Pad or CropMode.Stretch ? Math.Max(picture.Width, picture.Height) : Math.Min(picture.Width, picture.Height);
        var behind = background ?? Colour.White;
        var channels = mode == CropMode.Pad && !behind.IsGrey ? 3 : picture.Channels;
        var pixels = new byte[checked(side * side * channels)];
        var options = new PreparationOptions { Size = side, Crop = mode, Channels = channels, Background = behind, Kernel = ResizeKernel.Cubic };
        SquareFitting.Fit(picture.View, Region.Of(picture.View), 1, options, pixels);
        return Picture.FromPlanar(pixels, channels, side, side);
    }

    /// <summary>The picture without uniform frames and letterbox bars; itself where it has none.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="options">What counts as a frame; left out, the defaults.</param>
    public static Picture Trim(this Picture picture, TrimOptions? options = null) => picture.Crop(picture.FindTrim(options));

    /// <summary>Where the picture lies within uniform frames and letterbox bars.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="options">What counts as a frame; left out, the defaults.</param>
    /// <returns>The whole picture where it has none, or where nothing would be left of it.</returns>
    public static PixelRectangle FindTrim(this Picture picture, TrimOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return FrameFinder.Find(picture.View, (options ?? new TrimOptions()).Validated());
    }
}
