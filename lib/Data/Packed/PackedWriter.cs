using System.Buffers.Binary;
using System.Text;

namespace ArtGan.Data;

/// <summary>
/// Writes a packed file picture by picture into an unfinished file beside its place. What an earlier writer left
/// there is gone on with; the file comes into place, whole, by a rename.
/// </summary>
internal sealed class PackedWriter : IDisposable
{
    private readonly FileStream file;
    private readonly int channels;
    private readonly int height;
    private readonly int width;
    private readonly long stride;
    private readonly byte[] padding;

    /// <summary>Opens the unfinished file.</summary>
    /// <param name="path">The unfinished file; its folder is created.</param>
    /// <param name="channels">1 for grey, 3 for colour.</param>
    /// <param name="height">Rows of a picture.</param>
    /// <param name="width">Columns of a picture.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal PackedWriter(string path, int channels, int height, int width)
    {
        (this.channels, this.height, this.width) = (channels, height, width);
        PictureLength = checked(channels * height * width);
        stride = PackedPrefix.Aligned(PictureLength);
        padding = new byte[stride - PictureLength];
        file = Attempt(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        });
        Count = (int)Math.Max(0, (file.Length - PackedPrefix.PixelsOffset) / stride);
    }

    /// <summary>Bytes of a picture.</summary>
    internal int PictureLength { get; }

    /// <summary>Whole pictures in the file.</summary>
    internal int Count { get; private set; }

    /// <summary>Reads back a picture that was written.</summary>
    internal void Read(int index, Span<byte> pixels) => RandomAccess.Read(file.SafeFileHandle, pixels, Offset(index));

    /// <summary>Forgets all pictures from a number on.</summary>
    internal void Truncate(int count)
    {
        Count = count;
        if (file.Length > Offset(count))
        {
            Attempt(file.Name, () => file.SetLength(Offset(count)));
        }
    }

    /// <summary>Adds pictures.</summary>
    /// <exception cref="UserException">The disk is full or fails.</exception>
    internal void Append(IReadOnlyList<ReadOnlyMemory<byte>> pictures)
    {
        try
        {
            RandomAccess.Write(file.SafeFileHandle, padding.Length == 0 ? pictures : [.. pictures.SelectMany(pixels => new[] { pixels, padding })], Offset(Count));
            Count += pictures.Count;
        }
        catch (IOException error)
        {
            throw NotWritable(file.Name, error);
        }
    }

    /// <summary>Adds the tables and the header and puts the file in its place.</summary>
    /// <param name="target">The place.</param>
    /// <param name="name">The set's name.</param>
    /// <param name="pictures">One entry a picture, in order.</param>
    /// <param name="classes">The names of the classes, by label.</param>
    /// <param name="origin">How the pictures were prepared.</param>
    /// <param name="info">Where they come from.</param>
    /// <returns>The set's fingerprint.</returns>
    /// <exception cref="UserException">The disk is full or fails.</exception>
    internal string Finish(string target, string name, IReadOnlyList<PackedPicture> pictures, IReadOnlyList<string> classes, PackedOrigin origin, DataSetInfo? info)
    {
        if (pictures.Count != Count)
        {
            throw new InvalidOperationException($"{pictures.Count} pictures are described and {Count} were written.");
        }

        using var fingerprint = new PackedFingerprint(channels, height, width, pictures.Count, classes);
        foreach (var picture in pictures)
        {
            fingerprint.Add(picture);
        }

        var labels = Offset(pictures.Count);
        var hashes = PackedPrefix.Aligned(labels + (4L * pictures.Count));
        var nameEnds = PackedPrefix.Aligned(hashes + (32L * pictures.Count));
        var names = PackedPrefix.Aligned(nameEnds + (8L * pictures.Count));
        var header = new PackedHeader
        {
            Name = name,
            Count = pictures.Count,
            Channels = channels,
            Height = height,
            Width = width,
            Stride = stride,
            Classes = classes,
            Fingerprint = fingerprint.Finish(),
            Origin = origin,
            Info = info,
            LabelsOffset = labels,
            HashesOffset = hashes,
            NameEndsOffset = nameEnds,
            NamesOffset = names,
            NamesLength = pictures.Sum(picture => (long)Encoding.UTF8.GetByteCount(picture.Name)),
        };
        Attempt(file.Name, () =>
        {
            WriteTables(header, pictures);
            var json = header.ToJson();
            var headerOffset = PackedPrefix.Aligned(names + header.NamesLength);
            RandomAccess.Write(file.SafeFileHandle, json, headerOffset);
            var prefix = new PackedPrefix(headerOffset, json.Length, headerOffset + json.Length);
            RandomAccess.Write(file.SafeFileHandle, prefix.ToBytes(json), 0);
            file.Flush(flushToDisk: true);
            file.Dispose();
            File.Move(file.Name, target, overwrite: true);
            PosixFolder.Flush(Path.GetDirectoryName(target)!);
        });
        return header.Fingerprint;
    }

    public void Dispose() => file.Dispose();

    /// <summary>The sentence for a disk that is full or fails.</summary>
    internal static UserException NotWritable(string path, Exception error) =>
        new($"'{path}' could not be written ({error.Message.TrimEnd('.')}); free some space or choose another folder with ARTGAN_CACHE, then call again: the pictures prepared so far are kept.", error);

    private long Offset(int index) => PackedPrefix.PixelsOffset + (index * stride);

    private void WriteTables(PackedHeader header, IReadOnlyList<PackedPicture> pictures)
    {
        var count = pictures.Count;
        var (labels, hashes, ends) = (new byte[4L * count], new byte[32L * count], new byte[8L * count]);
        var names = new MemoryStream();
        for (var index = 0; index < count; index++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(labels.AsSpan(index * 4), pictures[index].Label);
            pictures[index].Sha256.CopyTo(hashes, index * 32L);
            names.Write(Encoding.UTF8.GetBytes(pictures[index].Name));
            BinaryPrimitives.WriteInt64LittleEndian(ends.AsSpan(index * 8), names.Length);
        }

        RandomAccess.Write(file.SafeFileHandle, labels, header.LabelsOffset);
        RandomAccess.Write(file.SafeFileHandle, hashes, header.HashesOffset);
        RandomAccess.Write(file.SafeFileHandle, ends, header.NameEndsOffset);
        RandomAccess.Write(file.SafeFileHandle, names.GetBuffer().AsSpan(0, (int)names.Length), header.NamesOffset);
    }

    private static void Attempt(string path, Action action) => Attempt(path, () =>
    {
        action();
        return true;
    });

    private static T Attempt<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, error);
        }
    }
}
