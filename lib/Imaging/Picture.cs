using System.Globalization;

namespace ArtGan.Imaging;

/// <summary>An 8-bit picture, grey or sRGB, that never changes once made.</summary>
public sealed class Picture : IRichDisplay
{
    /// <summary>Small pictures are enlarged in notebooks until their longer side has about this many pixels.</summary>
    private const int ShownSide = 480;

    private const int LargestShownFactor = 8;

    private readonly byte[] pixels;

    /// <summary>Takes over pixels without copying them; the caller no longer changes the array.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="channels">1 (grey) or 3 (sRGB).</param>
    /// <param name="pixels">height x width x channels, interleaved.</param>
    /// <exception cref="ArgumentException">The sizes do not belong together.</exception>
    public Picture(int width, int height, int channels, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (channels is not (1 or 3))
        {
            throw new ArgumentException($"A picture has 1 channel (grey) or 3 (sRGB), not {channels}.", nameof(channels));
        }

        if (pixels.LongLength != (long)width * height * channels)
        {
            throw new ArgumentException($"{width} x {height} pixels of {channels} channels are {(long)width * height * channels} bytes, not {pixels.LongLength}.", nameof(pixels));
        }

        (Width, Height, Channels, this.pixels) = (width, height, channels, pixels);
    }

    private Picture(DecodedPixels decoded) : this(decoded.Width, decoded.Height, decoded.Channels, decoded.Data) { }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 (grey) or 3 (sRGB).</summary>
    public int Channels { get; }

    /// <summary>height x width x channels, interleaved.</summary>
    public ReadOnlyMemory<byte> Pixels => pixels;

    /// <summary>The version of libvips at work.</summary>
    /// <exception cref="UserException">The native bridge is not built.</exception>
    public static Version LibraryVersion => NativeImaging.LibraryVersion();

    /// <summary>Whether libvips is at hand; without it pictures can be written as PNG, and nothing else.</summary>
    public static bool HasLibrary => NativeLibraries.IsBuilt(NativeLibraries.Imaging);

    /// <summary>Makes a picture from network values, one channel plane after the other.</summary>
    /// <param name="values">channels x height x width.</param>
    /// <param name="channels">1 (grey) or 3 (sRGB).</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="low">The value of black; below it everything is black, NaN included.</param>
    /// <param name="high">The value of full brightness.</param>
    /// <exception cref="ArgumentException">The sizes do not belong together.</exception>
    public static Picture FromPlanar(ReadOnlySpan<float> values, int channels, int height, int width, float low = -1, float high = 1)
    {
        var bytes = new byte[values.Length];
        var picture = new Picture(width, height, channels, bytes);
        var range = Normalisation.Between(low, high);
        var plane = width * height;
        for (var channel = 0; channel < channels; channel++)
        {
            var source = values.Slice(channel * plane, plane);
            for (var position = 0; position < plane; position++)
            {
                bytes[(position * channels) + channel] = range.ToByte(source[position]);
            }
        }

        return picture;
    }

    /// <summary>Makes a picture from bytes, one channel plane after the other.</summary>
    /// <param name="values">channels x height x width.</param>
    /// <param name="channels">1 (grey) or 3 (sRGB).</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <exception cref="ArgumentException">The sizes do not belong together.</exception>
    public static Picture FromPlanar(ReadOnlySpan<byte> values, int channels, int height, int width)
    {
        var bytes = new byte[values.Length];
        var picture = new Picture(width, height, channels, bytes);
        PixelLayout.Interleave(values, bytes, channels);
        return picture;
    }

    /// <summary>Reads a JPEG, PNG, WebP, TIFF, GIF (its first frame), HEIF, AVIF or BMP file: turned as its EXIF data say, in sRGB, without transparency; and binary PPM and PGM, without libvips.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and background; left out, the defaults.</param>
    /// <exception cref="UserException">The file is absent, damaged, too large or of another kind.</exception>
    public static Picture Load(string path, DecodeOptions? options = null)
    {
        try
        {
            return Decode($"'{path}'", File.ReadAllBytes(path), options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path and your rights to it.", error);
        }
    }

    /// <summary>Reads a picture from the bytes of a file, as <see cref="Load"/> does.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="options">Limits and background; left out, the defaults.</param>
    /// <exception cref="UserException">The data are damaged, too large or of another kind.</exception>
    public static Picture Decode(ReadOnlySpan<byte> data, DecodeOptions? options = null) =>
        Decode("The picture", data, options);

    /// <summary>Reads what a file says of itself, and no pixel.</summary>
    /// <param name="data">The whole file.</param>
    /// <exception cref="UserException">The data are damaged or of another kind.</exception>
    public static PictureInfo Inspect(ReadOnlySpan<byte> data)
    {
        try
        {
            return NativeImaging.Inspect(data);
        }
        catch (ImagingException error)
        {
            throw error.About("The picture");
        }
    }

    /// <summary>Draws an SVG on white. For drawings made here: the loader is not meant for files of strangers.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="scale">Pixels a user unit.</param>
    /// <exception cref="UserException">The drawing is not SVG, or too large.</exception>
    internal static Picture FromSvg(string svg, double scale)
    {
        try
        {
            return new(NativeImaging.DrawSvg(System.Text.Encoding.UTF8.GetBytes(svg), scale, new DecodeOptions().PixelLimit));
        }
        catch (ImagingException error)
        {
            throw new UserException($"A drawing could not be turned into pixels ({error.Message}); make it smaller or simpler.", error);
        }
    }

    /// <summary>The picture as a PNG file, without loss.</summary>
    public byte[] EncodePng() => Encode(PictureFormat.Png);

    /// <summary>The picture as the bytes of a file.</summary>
    /// <param name="format">The file's format.</param>
    /// <param name="options">Quality; left out, the defaults.</param>
    /// <exception cref="UserException">The options are out of range, or the format cannot hold a picture this large.</exception>
    public byte[] Encode(PictureFormat format, EncodeOptions? options = null)
    {
        var chosen = (options ?? new EncodeOptions()).Validated();
        if (format == PictureFormat.Png && !HasLibrary)
        {
            return PlainPng.Encode(pixels, Width, Height, Channels);
        }

        try
        {
            return NativeImaging.Encode(pixels, Width, Height, Channels, format, chosen);
        }
        catch (ImagingException error)
        {
            throw new UserException($"A {Description} could not be written as {format} ({error.Message}); choose another format or a smaller picture.", error);
        }
    }

    /// <summary>Writes the picture in the format that the file's extension names: .png, .jpg, .jpeg or .webp.</summary>
    /// <param name="path">The file; a reader sees the old one or the new one, never a part.</param>
    /// <param name="options">Quality; left out, the defaults.</param>
    /// <exception cref="UserException">The extension is another, or the file cannot be written.</exception>
    public void Save(string path, EncodeOptions? options = null)
    {
        var format = FormatOf(path);
        var bytes = Encode(format, options);
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>The format that a file's extension names.</summary>
    /// <exception cref="UserException">It names none that can be written.</exception>
    internal static PictureFormat FormatOf(string path) =>
        FindFormat(path) ?? throw new UserException($"'{path}' names no picture format; end it in .png, .jpg or .webp.");

    /// <summary>The format that a file's extension names; null where it names none that can be written.</summary>
    internal static PictureFormat? FindFormat(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => PictureFormat.Png,
        ".JPG" or ".JPEG" => PictureFormat.Jpeg,
        ".WEBP" => PictureFormat.WebP,
        _ => null,
    };

    /// <summary>Every pixel becomes a square of equal pixels (nearest neighbour).</summary>
    /// <param name="factor">The side of the square, at least 1.</param>
    public Picture Enlarge(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        if (factor == 1)
        {
            return this;
        }

        var (width, height) = (checked(Width * factor), checked(Height * factor));
        var enlarged = new byte[checked(width * height * Channels)];
        var row = width * Channels;
        for (var y = 0; y < Height; y++)
        {
            var first = enlarged.AsSpan(y * factor * row, row);
            for (var x = 0; x < width; x++)
            {
                pixels.AsSpan(((y * Width) + (x / factor)) * Channels, Channels).CopyTo(first[(x * Channels)..]);
            }

            for (var copy = 1; copy < factor; copy++)
            {
                first.CopyTo(enlarged.AsSpan(((y * factor) + copy) * row, row));
            }
        }

        return new(width, height, Channels, enlarged);
    }

    /// <summary>The picture with three channels; itself when it has them.</summary>
    public Picture ToColour()
    {
        if (Channels == 3)
        {
            return this;
        }

        var coloured = new byte[checked(pixels.Length * 3)];
        for (var position = 0; position < pixels.Length; position++)
        {
            coloured.AsSpan(position * 3, 3).Fill(pixels[position]);
        }

        return new(Width, Height, 3, coloured);
    }

    /// <summary>A PNG, enlarged by a whole factor where the picture is small, and the size in words.</summary>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object>
    {
        ["image/png"] = Enlarge(ShownFactor).EncodePng(),
        ["text/plain"] = Description,
    });

    /// <summary>The size in words: <c>28 x 28 grey picture</c>.</summary>
    public override string ToString() => Description;

    internal PixelView View => new(pixels, Width, Height, Channels);

    internal int ShownFactor => Math.Clamp(ShownSide / Math.Max(Width, Height), 1, LargestShownFactor);

    private string Description => string.Create(CultureInfo.InvariantCulture, $"{Width} x {Height} {(Channels == 1 ? "grey" : "colour")} picture");

    private static Picture Decode(string name, ReadOnlySpan<byte> data, DecodeOptions? options)
    {
        if (PlainPixmap.IsIn(data)) return PlainPixmap.Decode(name, data, (options ?? new DecodeOptions()).PixelLimit);
        try
        {
            using var decoded = NativeImaging.Decode(data, options ?? new DecodeOptions());
            var view = decoded.View;
            return new(view.Width, view.Height, view.Channels, view.Packed().ToArray());
        }
        catch (ImagingException error)
        {
            throw error.About(name);
        }
    }
}
