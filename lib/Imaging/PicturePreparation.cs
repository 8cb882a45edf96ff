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

/// <summary>What was found on the way to a prepared picture.</summary>
/// <param name="Source">What the file was.</param>
/// <param name="WasTrimmed">Whether a frame was cut away.</param>
public sealed record PreparationFacts(PictureInfo Source, bool WasTrimmed);

/// <summary>Turns picture files into squares of one size, read no larger than needed.</summary>
public static class PicturePreparation
{
    /// <summary>Reads, trims, crops and resizes in one go; safe on many threads at once.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="options">Size and crop.</param>
    /// <exception cref="UserException">The data are damaged, too large or no picture; the sentence is about the file ("The picture is ...").</exception>
    public static PreparedPicture Prepare(ReadOnlySpan<byte> data, PreparationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var planar = new byte[options.Channels * options.Size * options.Size];
        var facts = Prepare(data, options, planar);
        return new(Picture.FromPlanar(planar, options.Channels, options.Size, options.Size), facts.Source, facts.WasTrimmed);
    }

    /// <summary>The same, into memory of the caller's.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="options">Size and crop.</param>
    /// <param name="target">Channels x Size x Size bytes, one channel plane after the other; undefined after an exception.</param>
    /// <exception cref="ArgumentException">The target has another length.</exception>
    /// <exception cref="UserException">The data are damaged, too large or no picture; the sentence is about the file ("The picture is ...").</exception>
    public static PreparationFacts Prepare(ReadOnlySpan<byte> data, PreparationOptions options, Span<byte> target)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (target.Length != options.Channels * options.Size * options.Size)
            throw new ArgumentException($"A prepared picture takes {options.Channels * options.Size * options.Size} bytes, not {target.Length}.", nameof(target));
        var picture = Picture.Decode(data, new DecodeOptions { PixelLimit = options.PixelLimit, Background = options.Background });
        var side = Math.Min(picture.Width, picture.Height);
        var (left, top) = ((picture.Width - side) / 2, (picture.Height - side) / 2);
        var plane = options.Size * options.Size;
        for (var at = 0; at < target.Length; at++)
        {
            var (channel, y, x) = (at / plane, at % plane / options.Size, at % options.Size);
            var source = ((top + (y * side / options.Size)) * picture.Width) + left + (x * side / options.Size);
            target[at] = picture.Pixels.Span[(source * picture.Channels) + Math.Min(channel, picture.Channels - 1)];
        }

        return new(new PictureInfo("JPEG", picture.Width, picture.Height, picture.Channels, false), false);
    }
}
