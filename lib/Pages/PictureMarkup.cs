using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace ArtGan.Pages;

/// <summary>Pictures as <c>img</c> elements with their content inside.</summary>
internal static class PictureMarkup
{
    // Below this, what is shown are single pixels of small pictures, which must not be blurred.
    private const int SmallWidth = 400;

    /// <summary>The element for a picture.</summary>
    /// <param name="type">Its MIME type.</param>
    /// <param name="base64">Its content.</param>
    /// <param name="description">What a person hears who cannot see it.</param>
    public static string Of(string type, string base64, string description)
    {
        var content = string.Concat(base64.Where(character => !char.IsWhiteSpace(character)));
        var size = Size(content) is { } found
            ? string.Create(CultureInfo.InvariantCulture, $" width=\"{found.Width}\" height=\"{found.Height}\"{(found.Width <= SmallWidth ? " class=\"small\"" : "")}") : "";
        return $"<img src=\"data:{type};base64,{content}\"{size} alt=\"{WebUtility.HtmlEncode(description)}\">";
    }

    /// <summary>The MIME type by a file's extension; null where it is no picture.</summary>
    public static string? TypeOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".SVG" => "image/svg+xml",
        _ => null,
    };

    /// <summary>The MIME type by a file's first bytes; null where it is no picture that browsers show.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? "image/jpeg"
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? "image/gif"
        : content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : null;

    // The page keeps its place while pictures are decoded when it knows their size.
    private static (int Width, int Height)? Size(string base64)
    {
        Span<byte> head = stackalloc byte[24];
        if (base64.Length < 32 || !Convert.TryFromBase64Chars(base64.AsSpan(0, 32), head, out _))
            return null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        return head.StartsWith("GIF8"u8) ? (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..])) : null;
    }
}
