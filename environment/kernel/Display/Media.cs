using System.Globalization;
using System.Text;
using ArtGan.Kernel.Display.Views;
using ArtGan.Pages;

namespace ArtGan.Kernel.Display;

/// <summary>A picture, sound or film from a file or an address.</summary>
public sealed class Media : IRichDisplay
{
    private readonly MimeBundle bundle;

    private Media(MimeBundle bundle) => this.bundle = bundle;

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => bundle;

    /// <summary>What it is, in words.</summary>
    public override string ToString() => bundle.Representations[MimeTypes.Plain].ToString()!;

    internal static Media Picture(string source, int? width, int? height, string? alt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (IsAddress(source))
            return new(Bundle($"<img src=\"{Markup.Encode(source)}\"{Size(width, height)} alt=\"{Markup.Encode(alt ?? "")}\"/>", alt ?? Limits.Shorten(source, Limits.CellText)));
        var content = Read(source);
        if (PictureMarkup.TypeOf(source) != MimeTypes.Svg)
            return Picture(content, width, height, alt ?? Path.GetFileName(source), source);
        // Alone in its element, where its styles and scripts concern nobody else.
        return new(width is null && height is null && alt is null
            ? new(new Dictionary<string, object> { [MimeTypes.Svg] = Encoding.UTF8.GetString(content), [MimeTypes.Plain] = Path.GetFileName(source) })
            : Bundle(Element(MimeTypes.Svg, content, width, height, alt ?? ""), alt ?? Path.GetFileName(source)));
    }

    internal static Media Picture(byte[] content, int? width, int? height, string? alt)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Picture(content, width, height, alt, null);
    }

    internal static Media Player(string source, string element)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        var address = source;
        if (!IsAddress(source))
        {
            var type = Path.GetExtension(source).ToUpperInvariant() switch
            {
                ".WAV" => "audio/wav",
                ".MP3" => "audio/mpeg",
                ".FLAC" => "audio/flac",
                ".OGG" or ".OGA" => "audio/ogg",
                ".OGV" => "video/ogg",
                ".MP4" or ".M4V" => "video/mp4",
                ".WEBM" => "video/webm",
                _ => throw new UserException($"'{source}' is of no kind that browsers play; convert it to {(element == "audio" ? "WAV, MP3, OGG or FLAC" : "MP4 or WebM")}."),
            };
            address = $"data:{type};base64,{Convert.ToBase64String(Read(source))}";
        }

        return new(Bundle($"<{element} controls=\"controls\" style=\"max-width:100%\" src=\"{Markup.Encode(address)}\"></{element}>", $"{element} {Limits.Shorten(source, Limits.CellText)}"));
    }

    private static Media Picture(byte[] content, int? width, int? height, string? alt, string? path)
    {
        var type = PictureMarkup.TypeOf(content)
            ?? throw new UserException($"{(path is null ? "The bytes are" : $"'{path}' is")} no PNG, JPEG, GIF or WebP file; convert the picture to one of these.");
        var text = alt ?? string.Create(CultureInfo.InvariantCulture, $"{type["image/".Length..].ToUpperInvariant()} picture, {content.Length:N0} bytes");
        // As a picture where it needs no size: front-ends then offer to save it.
        return new(width is null && height is null
            ? new(new Dictionary<string, object> { [type] = content, [MimeTypes.Plain] = text })
            : Bundle(Element(type, content, width, height, alt ?? ""), text));
    }

    private static string Element(string type, byte[] content, int? width, int? height, string alt) =>
        $"<img src=\"data:{type};base64,{Convert.ToBase64String(content)}\"{Size(width, height)} alt=\"{Markup.Encode(alt)}\"/>";

    private static string Size(int? width, int? height)
    {
        if (width <= 0 || height <= 0)
            throw new UserException("A picture's width and height are at least 1 pixel; leave them out for its own size.");
        return string.Create(CultureInfo.InvariantCulture, $"{(width is null ? "" : $" width=\"{width}\"")}{(height is null ? "" : $" height=\"{height}\"")}");
    }

    private static bool IsAddress(string source) => source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static MimeBundle Bundle(string html, string text) => new(new Dictionary<string, object> { [MimeTypes.Html] = html, [MimeTypes.Plain] = text });

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path, which is relative to {Environment.CurrentDirectory}.", error);
        }
    }
}
