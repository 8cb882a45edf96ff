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

    /// <summary>The filter that makes the final size.</summary>
    public ResizeKernel Kernel { get; init; } = ResizeKernel.Triangle;

    /// <summary>1 for grey pictures, 3 for colour.</summary>
    public int Channels { get; init; } = 3;

    /// <summary>What shows through transparent pixels, and in bars of <see cref="CropMode.Pad"/>.</summary>
    public Colour Background { get; init; } = Colour.White;

    /// <summary>The most pixels a file may have.</summary>
    public long PixelLimit { get; init; } = new DecodeOptions().PixelLimit;

    /// <summary>Bytes of a prepared picture.</summary>
    internal int Length => Channels * Size * Size;

    internal PreparationOptions Validated() => this switch
    {
        { Size: < 8 or > 4096 } => throw new UserException($"Pictures cannot be prepared at {Size} pixels; choose 8 to 4096."),
        { Channels: not (1 or 3) } => throw new UserException($"Pictures cannot be prepared with {Channels} channels; choose 1 (grey) or 3 (colour)."),
        _ => this,
    };
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
        var planar = new byte[options.Validated().Length];
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
        if (target.Length != options.Validated().Length)
            throw new ArgumentException($"A prepared picture takes {options.Length} bytes, not {target.Length}.", nameof(target));
        try
        {
            using var picture = Read(data, options, options.Size);
            if (!options.Trim)
                return Fit(picture, picture.Place, options, target, false);
            var (part, wasTrimmed) = Trim(picture);
            if (SideOf(part, options) >= options.Size || picture.Shrink == 1)
                return Fit(picture, part, options, target, wasTrimmed);
            // What the frame takes away is asked for on top.
            using var larger = Read(data, options, (int)Math.Ceiling(options.Size * SideOf(picture.Place, options) / SideOf(part, options)));
            (part, wasTrimmed) = Trim(larger);
            return Fit(larger, part, options, target, wasTrimmed);
        }
        catch (ImagingException error)
        {
            throw error.About("The picture");
        }
    }

    private static NativePicture Read(ReadOnlySpan<byte> data, PreparationOptions options, int leastSide) =>
        NativeImaging.Decode(data, new DecodeOptions { PixelLimit = options.PixelLimit, Background = options.Background }, leastSide, options.Crop == CropMode.Pad);

    // Bars take the place of what the shorter side lacks; else it is the shorter side that has to have the pixels.
    private static double SideOf(Region region, PreparationOptions options) => options.Crop == CropMode.Pad ? region.LongerSide : region.ShorterSide;

    private static (Region Part, bool WasTrimmed) Trim(NativePicture picture)
    {
        var view = picture.View;
        var part = FrameFinder.Find(view, new TrimOptions());
        return (picture.Place.Within(part), part.Width < view.Width || part.Height < view.Height);
    }

    private static PreparationFacts Fit(NativePicture picture, Region part, PreparationOptions options, Span<byte> target, bool wasTrimmed)
    {
        SquareFitting.Fit(picture.View, part, picture.Shrink, options, target);
        return new(picture.Source, wasTrimmed);
    }
}
