namespace ArtGan.Data;

/// <summary>Whether a file is meant to be a picture: by its name, or else by its first bytes.</summary>
internal static class PictureFileType
{
    private const int LongestMagic = 16;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff", ".gif", ".heic", ".heif", ".avif", ".bmp", ".dib",
    };

    internal static bool IsPicture(FileInfo file) => Extensions.Contains(file.Extension) || HasPictureBytes(file);

    private static bool HasPictureBytes(FileInfo file)
    {
        try
        {
            // Pipes and devices have no length, and opening one may wait for ever.
            if (file.Length < LongestMagic || file.LinkTarget is not null) return false;
            using var handle = File.OpenHandle(file.FullName);
            var bytes = new byte[LongestMagic];
            return RandomAccess.Read(handle, bytes, 0) == LongestMagic && IsMagic(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // BMP's two letters are too few to tell anything by.
    private static bool IsMagic(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        || (bytes[4..].StartsWith("ftyp"u8) && IsHeif(bytes.Slice(8, 4)));

    private static bool IsHeif(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("avif"u8);
}
