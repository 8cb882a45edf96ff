using System.Buffers;

namespace ArtGan.Data;

/// <summary>A picture file's bytes in memory that is used again for the next one.</summary>
internal readonly struct PictureFileBytes : IDisposable
{
    /// <summary>Larger than any picture within the limit on pixels, so that no file can take all memory.</summary>
    internal const long LongestFile = 1 << 30;

    private readonly byte[] buffer;
    private readonly int length;

    private PictureFileBytes(byte[] buffer, int length) => (this.buffer, this.length) = (buffer, length);

    internal ReadOnlySpan<byte> Span => buffer.AsSpan(0, length);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="UserException">It cannot be read; the sentence is about the file ("The file is ...").</exception>
    internal static PictureFileBytes Read(string path)
    {
        try
        {
            return ReadWhole(path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UserException("The file may not be read by you; change its permissions.", error);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserException("The file is not there, or a link to nothing; put it back or delete the link.", error);
        }
        catch (IOException error)
        {
            throw new UserException($"The file could not be read ({error.Message.Replace($" : '{path}'", "", StringComparison.Ordinal).TrimEnd('.')}); check the disk.", error);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private static PictureFileBytes ReadWhole(string path)
    {
        // Pipes and devices have no length, and opening one may wait for ever.
        var info = new FileInfo(path);
        var length = ((info.Attributes & FileAttributes.ReparsePoint) == 0 ? info : File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? info).Length;
        if (length == 0)
        {
            throw new UserException("The file is empty, or no regular file; get it again.");
        }

        if (length > LongestFile)
        {
            throw new UserException($"The file has {length / 1e9:0.0} GB, over the limit of 1 GB; save it smaller.");
        }

        // Any sharing: locks of our own would be calls that keep nobody from writing.
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        var read = 0;
        while (read < length && RandomAccess.Read(file, buffer.AsSpan(read, (int)length - read), read) is var count and > 0)
        {
            read += count;
        }

        return new(buffer, read);
    }
}
