using System.IO.Compression;

namespace ArtGan.Data;

/// <summary>
/// Unpacks zip, tar and tar.gz archives of strangers. No entry decides where it is written or how much: names that lead
/// elsewhere, links, devices, collisions and bombs are refused one by one, each with its reason, and the rest is unpacked.
/// Archives inside archives are files like any other.
/// </summary>
public static class ArchiveReader
{
    private static readonly (byte[] Start, string Name)[] OtherFormats =
    [
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ("Rar!"u8.ToArray(), "a RAR archive"), ([0xFD, 0x37, 0x7A, 0x58], "packed with xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"), ("BZh"u8.ToArray(), "packed with bzip2"),
    ];

    private enum Format
    {
        None,
        Zip,
        Tar,
        TarGz,
    }

    /// <summary>Whether a file is an archive that can be unpacked here, by its content; its name says nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file cannot be read.</exception>
    public static bool IsArchive(string path)
    {
        using var file = OpenFile(path);
        return Recognise(file) != Format.None;
    }

    /// <summary>Unpacks an archive into a folder.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">An empty folder, or one that is yet to be created.</param>
    /// <param name="wanted">Which files to unpack, by name; all of them where null. Names have forward slashes.</param>
    /// <param name="limits">How much may be unpacked.</param>
    /// <param name="cancellation">Ends the work; what was unpacked stays.</param>
    /// <returns>What was unpacked and what was refused; a damaged archive gives what comes before the damage.</returns>
    /// <exception cref="UserException">The file is no archive or cannot be read, or the folder cannot be written.</exception>
    public static async Task<ArchiveExtraction> ExtractAsync(
        string path, string folder, Func<string, bool>? wanted = null, ArchiveLimits? limits = null, CancellationToken cancellation = default)
    {
        using var file = OpenFile(path);
        var format = Recognise(file);
        if (format == Format.None) throw NotRecognised(path, file);
        var unpacking = new ArchiveUnpacking(
            name => wanted is null || wanted(name) ? new WantedFile(Path.Combine(folder, name), long.MaxValue) : null,
            limits ?? new ArchiveLimits(), file.Length);
        return await RunAsync(file, format, unpacking, cancellation);
    }

    /// <summary>Takes single files out of an archive whose hash is known to be the right one.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="wanted">The files to take: their place in the archive to where they go and the most bytes they may have.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SourceFailure">It is no archive, or a file is not in it.</exception>
    internal static async Task TakeAsync(string path, IReadOnlyDictionary<string, WantedFile> wanted, CancellationToken cancellation)
    {
        using var file = OpenFile(path);
        var format = Recognise(file);
        if (format == Format.None) throw new SourceFailure("it is no zip, tar or tar.gz archive") { Altered = true };
        var unpacking = ArchiveUnpacking.Of(wanted);
        Demand(wanted, await RunAsync(file, format, unpacking, cancellation));
    }

    /// <summary>Takes single files out of a tar archive that comes from a program or over a network.</summary>
    /// <inheritdoc cref="TakeAsync(string, IReadOnlyDictionary{string, WantedFile}, CancellationToken)"/>
    internal static async Task TakeAsync(Stream archive, IReadOnlyDictionary<string, WantedFile> wanted, CancellationToken cancellation) =>
        Demand(wanted, await ArchiveUnpacking.Of(wanted).RunAsync(TarItems.Read(archive), cancellation));

    private static async Task<ArchiveExtraction> RunAsync(FileStream file, Format format, ArchiveUnpacking unpacking, CancellationToken cancellation)
    {
        if (format != Format.TarGz) return await unpacking.RunAsync(format == Format.Zip ? ZipItems.Read(file) : TarItems.Read(file), cancellation);
        await using var unpacked = unpacking.Limit(new GZipStream(file, CompressionMode.Decompress));
        return await unpacking.RunAsync(TarItems.Read(unpacked), cancellation);
    }

    private static void Demand(IReadOnlyDictionary<string, WantedFile> wanted, ArchiveExtraction extraction)
    {
        if (wanted.Keys.Except(extraction.Names, StringComparer.Ordinal).FirstOrDefault() is not { } missing) return;
        throw extraction.Refused.FirstOrDefault(entry => entry.Name == missing) is { } refused ? new SourceFailure($"'{missing}' in it was refused: {refused.Reason}") { Altered = true }
            : extraction.Damage is { } damage ? new SourceFailure($"its archive is damaged ({damage})") { Altered = true }
            : new SourceFailure($"it holds no '{missing}'");
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path and your rights to it.", error);
        }
    }

    private static Format Recognise(FileStream file)
    {
        var start = Start(file, file);
        if (start.AsSpan().StartsWith("PK\x03\x04"u8) || start.AsSpan().StartsWith("PK\x05\x06"u8)) return Format.Zip;
        if (TarItems.IsHeader(start)) return Format.Tar;
        if (!start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Format.None;
        using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            return TarItems.IsHeader(Start(unpacked, file)) ? Format.TarGz : Format.None;
        }
        catch (InvalidDataException)
        {
            return Format.None;
        }
    }

    private static byte[] Start(Stream stream, FileStream file)
    {
        var start = new byte[TarItems.BlockBytes];
        try
        {
            return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static UserException NotRecognised(string path, FileStream file)
    {
        var start = Start(file, file);
        var other = OtherFormats.FirstOrDefault(format => start.AsSpan().StartsWith(format.Start)).Name;
        return new UserException(other is null
            ? $"'{path}' is no zip, tar or tar.gz archive; check what it is."
            : $"'{path}' is {other}, which is not read here; unpack it, or pack it again as zip or tar.gz.");
    }
}
