using System.IO.Compression;

namespace ArtGan.Data;

/// <summary>The entries of a zip archive.</summary>
internal static class ZipItems
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;

    /// <summary>Lists the entries.</summary>
    /// <param name="file">The archive.</param>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static IEnumerable<ArchiveItem> Read(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            // Programs on Windows have written backslashes, against the format's own words.
            yield return new(entry.FullName.Replace('\\', '/'), Kind(entry), entry.Length, () => new CheckedStream(entry.Open(), entry.Crc32));
        }
    }

    private static ArchiveItemKind Kind(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & TypeMask) switch
    {
        Link => ArchiveItemKind.Link,
        Folder => ArchiveItemKind.Folder,
        not (0 or Regular) => ArchiveItemKind.Device,
        _ when entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') => ArchiveItemKind.Folder,
        _ when entry.IsEncrypted => ArchiveItemKind.Encrypted,
        _ => ArchiveItemKind.File,
    };
}
