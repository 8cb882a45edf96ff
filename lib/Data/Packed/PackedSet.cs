using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ArtGan.Data;

/// <summary>
/// Prepared pictures in one memory-mapped file. Opening reads the header alone, so a set of any size opens at once;
/// pictures are spans over the mapping, without a copy, and may be read on many threads.
/// </summary>
public sealed unsafe class PackedSet : IPictureSet, IDisposable
{
    private readonly PackedHeader header;
    // Never released by hand: a span that is in use while somebody disposes of the set still points to the file.
    // The mapping goes with its last owner, and takes no memory that the system could not have back at once.
    private readonly SafeMemoryMappedViewHandle mapping;
    private readonly byte* start;
    private readonly int pictureLength;
    private volatile bool disposed;

    private PackedSet(string path, PackedHeader header, SafeMemoryMappedViewHandle mapping)
    {
        (Path, this.header, this.mapping) = (path, header, mapping);
        start = (byte*)mapping.DangerousGetHandle();
        pictureLength = header.Channels * header.Height * header.Width;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public string Name => header.Name;

    /// <inheritdoc/>
    public int Count => header.Count;

    /// <inheritdoc/>
    public int Channels => header.Channels;

    /// <inheritdoc/>
    public int Height => header.Height;

    /// <inheritdoc/>
    public int Width => header.Width;

    /// <inheritdoc/>
    public IReadOnlyList<string> Classes => header.Classes;

    /// <inheritdoc/>
    public string Fingerprint => header.Fingerprint;

    /// <inheritdoc/>
    public DataSetInfo? Info => header.Info;

    /// <summary>How the pictures were prepared.</summary>
    public PackedOrigin Origin => header.Origin;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There is no such picture.</exception>
    /// <exception cref="ObjectDisposedException">The set is closed.</exception>
    public ReadOnlySpan<byte> this[int index] => new(At(index, PackedPrefix.PixelsOffset, header.Stride), pictureLength);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There is no such picture.</exception>
    /// <exception cref="ObjectDisposedException">The set is closed.</exception>
    /// <exception cref="UserException">The file is damaged there.</exception>
    public int LabelOf(int index)
    {
        var label = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(At(index, header.LabelsOffset, sizeof(int)), sizeof(int)));
        return label >= -1 && label < header.Classes.Count ? label : throw PackedPrefix.Damaged(Path, $"picture {index} has a label that is no class");
    }

    /// <summary>A picture's name: its place in the folder it comes from, with forward slashes.</summary>
    /// <param name="index">Its number from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such picture.</exception>
    /// <exception cref="ObjectDisposedException">The set is closed.</exception>
    /// <exception cref="UserException">The file is damaged there.</exception>
    public string NameOf(int index)
    {
        var end = NameEnd(index);
        var begin = index == 0 ? 0 : NameEnd(index - 1);
        return begin >= 0 && end >= begin && end <= header.NamesLength && end - begin <= int.MaxValue
            ? Encoding.UTF8.GetString(start + header.NamesOffset + begin, (int)(end - begin))
            : throw PackedPrefix.Damaged(Path, $"the name of picture {index} lies outside");
    }

    /// <summary>Opens a packed file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">It is absent, cannot be read, is none of ours, or its header is damaged.</exception>
    public static PackedSet Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            var header = PackedHeader.Parse(PackedPrefix.ReadHeader(file), path, file.Length);
            using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return new(path, header, mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The packed data set '{path}' could not be read ({error.Message.TrimEnd('.')}); check the path and your rights to it.", error);
        }
    }

    /// <summary>Reads everything and compares hashes: pictures, labels, names and classes.</summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>What is not as it was written, one sentence part each; empty where everything is.</returns>
    /// <exception cref="ObjectDisposedException">The set is closed.</exception>
    public IReadOnlyList<string> Verify(CancellationToken cancellation = default)
    {
        var damaged = new bool[Count];
        Parallel.For(0, Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
            damaged[index] = !SHA256.HashData(this[index]).AsSpan().SequenceEqual(HashOf(index)));
        var findings = Enumerable.Range(0, Count).Where(index => damaged[index]).Select(index => $"the pixels of picture {index} are altered").ToList();
        if (!TablesAreWhole())
        {
            findings.Add("the names, labels or hashes are altered");
        }

        return findings;
    }

    /// <summary>Closes the set: asking it for pictures is an error from here on. Spans in use stay good while anybody holds the set.</summary>
    public void Dispose() => disposed = true;

    private bool TablesAreWhole()
    {
        try
        {
            using var fingerprint = new PackedFingerprint(Channels, Height, Width, Count, Classes);
            for (var index = 0; index < Count; index++)
            {
                fingerprint.Add(new(NameOf(index), LabelOf(index), HashOf(index).ToArray()));
            }

            return fingerprint.Finish() == Fingerprint;
        }
        catch (UserException)
        {
            return false;
        }
    }

    private ReadOnlySpan<byte> HashOf(int index) => new(At(index, header.HashesOffset, SHA256.HashSizeInBytes), SHA256.HashSizeInBytes);

    private long NameEnd(int index) => BinaryPrimitives.ReadInt64LittleEndian(new ReadOnlySpan<byte>(At(index, header.NameEndsOffset, sizeof(long)), sizeof(long)));

    private byte* At(int index, long table, long entry)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return (uint)index < (uint)header.Count
            ? start + table + (index * entry)
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The data set '{Name}' has {Count} pictures, from 0.");
    }
}
