using System.Runtime.InteropServices;

namespace ArtGan.Imaging;

/// <summary>The functions of native/bridge.h, and the one place where their errors and memory are taken over.</summary>
internal static unsafe partial class NativeImaging
{
    // In the order of Kind.
    private static readonly string[] FormatNames = ["JPEG", "PNG", "WebP", "TIFF", "GIF", "HEIF", "AVIF", "BMP"];

    internal static PictureInfo Inspect(ReadOnlySpan<byte> data)
    {
        Check(artgan_imaging_inspect(data, (nuint)data.Length, out var info, out var error), error);
        return Describe(info);
    }

    /// <summary>Reads a picture; it keeps at least <paramref name="leastSide"/> pixels (0: all) on its shorter side, or on its longer one.</summary>
    internal static NativePicture Decode(ReadOnlySpan<byte> data, DecodeOptions options, int leastSide = 0, bool longerSide = false)
    {
        var arguments = new NativeDecodeOptions
        {
            PixelLimit = options.PixelLimit,
            LeastSide = leastSide,
            LongerSide = longerSide ? 1 : 0,
            Red = options.Background.Red,
            Green = options.Background.Green,
            Blue = options.Background.Blue,
        };
        Check(artgan_imaging_decode(data, (nuint)data.Length, arguments, out var reading, out var info, out var error), error);
        var pixels = reading.Pixels;
        return new(pixels.Data, pixels.Width, pixels.Height, pixels.Channels)
        {
            Source = Describe(info),
            Shrink = reading.Shrink,
            Place = new((double)reading.BeforeLeft / reading.Shrink, (double)reading.BeforeTop / reading.Shrink, (double)info.Width / reading.Shrink, (double)info.Height / reading.Shrink),
        };
    }

    /// <summary>Where the most interesting part of a size lies.</summary>
    internal static (int Left, int Top) FindCrop(ReadOnlySpan<byte> pixels, int width, int height, int channels, int partWidth, int partHeight, CropMode mode)
    {
        fixed (byte* data = pixels)
        {
            var view = new NativePixels { Data = data, Width = width, Height = height, Channels = channels };
            Check(artgan_imaging_find_crop(view, partWidth, partHeight, mode == CropMode.Attention ? 0 : 1, out var place, out var error), error);
            return (place.Left, place.Top);
        }
    }

    internal static DecodedPixels DrawSvg(ReadOnlySpan<byte> text, double scale, long pixelLimit)
    {
        Check(artgan_imaging_draw_svg(text, (nuint)text.Length, scale, pixelLimit, out var pixels, out var error), error);
        return Take(pixels);
    }

    /// <summary>One line of text, white on black, in a font of a size in pixels.</summary>
    internal static DecodedPixels DrawText(string text, int size)
    {
        Check(artgan_imaging_draw_text(text, size, out var pixels, out var error), error);
        return Take(pixels);
    }

    internal static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height, int channels, PictureFormat format, EncodeOptions options)
    {
        var arguments = new NativeEncodeOptions { Format = (int)format, Quality = options.Quality, Lossless = options.Lossless ? 1 : 0 };
        fixed (byte* data = pixels)
        {
            var view = new NativePixels { Data = data, Width = width, Height = height, Channels = channels };
            Check(artgan_imaging_encode(view, arguments, out var bytes, out var error), error);
            return Take(bytes);
        }
    }

    internal static byte[] EncodeAnimation(
        ReadOnlySpan<byte> frames, int width, int height, int channels, ReadOnlySpan<int> delays, int repeats, AnimationFormat format, EncodeOptions options)
    {
        var arguments = new NativeEncodeOptions { Format = (int)format, Quality = options.Quality, Lossless = options.Lossless ? 1 : 0 };
        fixed (byte* data = frames)
        {
            var view = new NativePixels { Data = data, Width = width, Height = height * delays.Length, Channels = channels };
            Check(artgan_imaging_encode_animation(view, delays, delays.Length, repeats, arguments, out var bytes, out var error), error);
            return Take(bytes);
        }
    }

    internal static Version LibraryVersion()
    {
        Check(artgan_imaging_version(out var major, out var minor, out var micro, out var error), error);
        return new Version(major, minor, micro);
    }

    private static void Check(NativeStatus status, nint error)
    {
        if (status == NativeStatus.Ok)
        {
            return;
        }

        var message = Marshal.PtrToStringUTF8(error) ?? "no reason given";
        artgan_imaging_free(error);
        throw new ImagingException(status, message);
    }

    private static PictureInfo Describe(in NativeInfo info) => new(FormatNames[info.Kind], info.Width, info.Height, info.Channels, info.HasAlpha != 0);

    private static DecodedPixels Take(NativePixels pixels)
    {
        try
        {
            var length = checked(pixels.Width * pixels.Height * pixels.Channels);
            return new(pixels.Width, pixels.Height, pixels.Channels, new ReadOnlySpan<byte>(pixels.Data, length).ToArray());
        }
        finally
        {
            artgan_imaging_free((nint)pixels.Data);
        }
    }

    private static byte[] Take(NativeBytes bytes)
    {
        try
        {
            return new ReadOnlySpan<byte>(bytes.Data, checked((int)bytes.Length)).ToArray();
        }
        finally
        {
            artgan_imaging_free((nint)bytes.Data);
        }
    }

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_inspect(ReadOnlySpan<byte> data, nuint length, out NativeInfo info, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_decode(ReadOnlySpan<byte> data, nuint length, in NativeDecodeOptions options, out NativeReading result, out NativeInfo info, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_find_crop(in NativePixels pixels, int width, int height, int interest, out NativePlace result, out nint error);

    [LibraryImport(NativeLibraries.Imaging, StringMarshalling = StringMarshalling.Utf8)]
    private static partial NativeStatus artgan_imaging_draw_text(string text, int size, out NativePixels result, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_draw_svg(ReadOnlySpan<byte> text, nuint length, double scale, long pixelLimit, out NativePixels result, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_encode(in NativePixels pixels, in NativeEncodeOptions options, out NativeBytes result, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_encode_animation(in NativePixels frames, ReadOnlySpan<int> delays, int count, int repeats, in NativeEncodeOptions options, out NativeBytes result, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    private static partial NativeStatus artgan_imaging_version(out int major, out int minor, out int micro, out nint error);

    [LibraryImport(NativeLibraries.Imaging)]
    internal static partial void artgan_imaging_free(nint memory);

    private struct NativePixels
    {
        public byte* Data;
        public int Width;
        public int Height;
        public int Channels;
    }

    private struct NativeReading
    {
        public NativePixels Pixels;
        public int Shrink;
        public int BeforeLeft;
        public int BeforeTop;
    }

    private struct NativeBytes
    {
        public byte* Data;
        public nuint Length;
    }

    private struct NativeInfo
    {
        public int Kind;
        public int Width;
        public int Height;
        public int Channels;
        public int HasAlpha;
    }

    private struct NativePlace
    {
        public int Left;
        public int Top;
    }

    private struct NativeDecodeOptions
    {
        public long PixelLimit;
        public int LeastSide;
        public int LongerSide;
        public byte Red;
        public byte Green;
        public byte Blue;
    }

    private struct NativeEncodeOptions
    {
        public int Format;
        public int Quality;
        public int Lossless;
    }
}

/// <summary>What native/bridge.h answers.</summary>
internal enum NativeStatus
{
    Ok = 0,
    UnknownFormat = 1,
    Damaged = 2,
    TooLarge = 3,
    Failed = 4,
}

/// <summary>Pixels as the bridge gives them, interleaved, 8-bit.</summary>
internal readonly record struct DecodedPixels(int Width, int Height, int Channels, byte[] Data);
