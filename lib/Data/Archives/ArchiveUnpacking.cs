using System.Globalization;

namespace ArtGan.Data;

/// <summary>One archive being unpacked: decides about each entry, and counts what has come out.</summary>
/// <param name="destination">Where a file goes, by its name; null where it is not wanted.</param>
/// <param name="limits">How much may come out.</param>
/// <param name="length">The archive's own bytes.</param>
internal sealed class ArchiveUnpacking(Func<string, WantedFile?> destination, ArchiveLimits limits, long length)
{
    private readonly long allowed = limits.Allowed(length);
    private readonly ArchiveNames taken = new();
    private readonly List<string> names = [];
    private readonly List<RefusedEntry> refused = [];
    private long written;

    /// <summary>For single files, whose lengths are known beforehand.</summary>
    public static ArchiveUnpacking Of(IReadOnlyDictionary<string, WantedFile> wanted) =>
        new(name => wanted.GetValueOrDefault(name), new ArchiveLimits { FreeBytes = long.MaxValue / 4, TotalBytes = long.MaxValue / 4 }, 0);

    /// <summary>What comes out of a decompressor, up to what the archive may unpack to; what nobody wants counts too.</summary>
    public Stream Limit(Stream unpacked) => new LimitedStream(unpacked, allowed + limits.FreeBytes);

    /// <summary>Unpacks.</summary>
    /// <param name="items">The archive's entries.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserException">A file could not be written.</exception>
    public async Task<ArchiveExtraction> RunAsync(IEnumerable<ArchiveItem> items, CancellationToken cancellation)
    {
        string? damage = null;
        try
        {
            var count = 0;
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                if (++count > limits.Entries)
                {
                    damage = string.Create(CultureInfo.InvariantCulture, $"it has more than {limits.Entries:N0} entries");
                    break;
                }

                await TakeAsync(item, cancellation);
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            damage = Clause(error);
        }

        return new(names, refused, damage);
    }

    private async Task TakeAsync(ArchiveItem item, CancellationToken cancellation)
    {
        if (item.Kind == ArchiveItemKind.Folder) return;
        var name = ArchiveNames.Clean(item.Name);
        if ((ArchiveNames.Objection(name) ?? KindObjection(item.Kind)) is { } objection)
        {
            Refuse(name, objection);
            return;
        }

        if (destination(name) is not { } target) return;
        if ((SizeObjection(item.Bytes, target.Bytes) ?? taken.Take(name)) is { } second)
        {
            Refuse(name, second);
            return;
        }

        await WriteAsync(item, name, target.Destination, cancellation);
    }

    private async Task WriteAsync(ArchiveItem item, string name, string path, CancellationToken cancellation)
    {
        string reason;
        try
        {
            await using var content = item.Open();
            var bytes = await LimitedCopy.AppendAsync(content, path, item.Bytes, null, cancellation);
            written += bytes;
            if (bytes == item.Bytes)
            {
                names.Add(name);
                return;
            }

            reason = $"it has {bytes} bytes where it declares {item.Bytes}";
        }
        catch (SourceFailure)
        {
            reason = $"it unpacks to more than the {item.Bytes} bytes that it declares";
            written += item.Bytes;
        }
        catch (InvalidDataException error)
        {
            reason = Clause(error);
        }
        catch (EndOfStreamException)
        {
            Remove(path);
            throw;
        }

        Remove(path);
        Refuse(name, reason);
    }

    private string? SizeObjection(long bytes, long most) =>
        bytes > Math.Min(most, limits.EntryBytes) ? $"it declares {bytes} bytes where {Math.Min(most, limits.EntryBytes)} are allowed"
        : bytes > allowed - written ? $"the archive would unpack to more than the {allowed} bytes that are allowed for its {length}"
        : null;

    private static string? KindObjection(ArchiveItemKind kind) => kind switch
    {
        ArchiveItemKind.Link => "it is a link",
        ArchiveItemKind.Device => "it is a device or a pipe",
        ArchiveItemKind.Encrypted => "it is encrypted",
        ArchiveItemKind.Sparse => "it is a file with holes",
        ArchiveItemKind.Unknown => "it is no plain file",
        _ => null,
    };

    // Where the content could not even be opened there is neither file nor folder.
    private static void Remove(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }

    private static string Clause(Exception error) => error.Message.ReplaceLineEndings(" ").TrimEnd('.');

    private void Refuse(string name, string reason) => refused.Add(new(ArchiveNames.Show(name), reason));
}
