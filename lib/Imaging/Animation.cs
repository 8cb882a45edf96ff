using System.Globalization;

namespace ArtGan.Imaging;

/// <summary>Pictures shown one after the other.</summary>
public sealed class Animation : IRichDisplay
{
    private readonly Picture[] frames;
    private readonly AnimationOptions options;

    /// <summary>Makes an animation.</summary>
    /// <param name="frames">At least one, all of equal width and height; grey and colour may be mixed.</param>
    /// <param name="options">Timing; left out, the defaults.</param>
    /// <exception cref="UserException">There are no frames, their sizes differ, or an option is out of range.</exception>
    public Animation(IReadOnlyList<Picture> frames, AnimationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        this.options = (options ?? new AnimationOptions()).Validated();
        if (frames.Count == 0)
        {
            throw new UserException("An animation needs at least one frame; give it some.");
        }

        if (frames.FirstOrDefault(frame => frame.Width != frames[0].Width || frame.Height != frames[0].Height) is { } other)
        {
            throw new UserException($"A frame of an animation is {other.Width} x {other.Height} and the first {frames[0].Width} x {frames[0].Height}; bring them to one size.");
        }

        var coloured = frames.Any(frame => frame.Channels == 3);
        this.frames = [.. frames.Select(frame => coloured ? frame.ToColour() : frame)];
    }

    /// <summary>The pictures, in order.</summary>
    public IReadOnlyList<Picture> Frames => frames;

    /// <summary>How long it runs once.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(Delays().Sum());

    /// <summary>The animation as a GIF file. GIF counts in hundredths of a second and has 256 colours a frame.</summary>
    /// <exception cref="UserException">The frames together are larger than a GIF can be made from.</exception>
    public byte[] EncodeGif() => Encode(AnimationFormat.Gif);

    /// <summary>The animation as the bytes of a file.</summary>
    /// <param name="format">The file's format.</param>
    /// <param name="options">Quality, for WebP; left out, the defaults.</param>
    /// <exception cref="UserException">The frames together are too large, or the options out of range.</exception>
    public byte[] Encode(AnimationFormat format, EncodeOptions? options = null) => Encode(format, (options ?? new EncodeOptions()).Validated(), 1);

    /// <summary>Writes the animation as a GIF or WebP file.</summary>
    /// <param name="path">The file, ending in .gif or .webp; a reader sees the old one or the new one, never a part.</param>
    /// <exception cref="UserException">The extension is another, or the file cannot be written.</exception>
    public void Save(string path)
    {
        var format = FormatOf(path);
        var bytes = Encode(format);
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>The format that a file's extension names.</summary>
    /// <exception cref="UserException">It names none that an animation can be written in.</exception>
    internal static AnimationFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".GIF" => AnimationFormat.Gif,
        ".WEBP" => AnimationFormat.WebP,
        _ => throw new UserException($"'{path}' names no animation format; end it in .gif or .webp."),
    };

    /// <summary>A GIF, for front ends without GIF the last frame as PNG, and the facts in words; small frames are enlarged.</summary>
    public MimeBundle ToMimeBundle()
    {
        var factor = frames[0].ShownFactor;
        return new(new Dictionary<string, object>
        {
            ["image/gif"] = Encode(AnimationFormat.Gif, new EncodeOptions(), factor),
            ["image/png"] = frames[^1].Enlarge(factor).EncodePng(),
            ["text/plain"] = ToString(),
        });
    }

    /// <summary>The facts in words: <c>animation of 12 frames, 28 x 28, 3.4 s</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"animation of {frames.Length} {(frames.Length == 1 ? "frame" : "frames")}, {frames[0].Width} x {frames[0].Height}, {Duration.TotalSeconds:0.##} s");

    private byte[] Encode(AnimationFormat format, EncodeOptions chosen, int factor)
    {
        var first = frames[0];
        var (width, height) = (first.Width * factor, first.Height * factor);
        var size = (long)width * height * first.Channels;
        if (size * frames.Length > Array.MaxLength)
        {
            throw new UserException($"An {ToString()} is too large for one {format}; leave out frames or make them smaller.");
        }

        var stacked = new byte[size * frames.Length];
        for (var index = 0; index < frames.Length; index++)
        {
            frames[index].Enlarge(factor).Pixels.Span.CopyTo(stacked.AsSpan((int)(index * size)));
        }

        try
        {
            return NativeImaging.EncodeAnimation(stacked, width, height, first.Channels, Delays(), options.Repeats, format, chosen);
        }
        catch (ImagingException error)
        {
            throw new UserException($"An {ToString()} could not be written as {format} ({error.Message}); leave out frames or make them smaller.", error);
        }
    }

    private int[] Delays()
    {
        var delays = new int[frames.Length];
        Array.Fill(delays, (int)options.Delay.TotalMilliseconds);
        delays[^1] += (int)options.Rest.TotalMilliseconds;
        return delays;
    }
}
