using System.Buffers;

namespace ArtGan.Data;

/// <summary>Copies at most what a file may hold, so that no archive or server can fill the disk.</summary>
internal static class LimitedCopy
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Appends a stream to a file.</summary>
    /// <param name="source">Read to its end, or to one byte beyond the limit.</param>
    /// <param name="destination">The file, created where absent.</param>
    /// <param name="limit">The most bytes the whole file may have.</param>
    /// <param name="copied">Told the file's length after each piece.</param>
    /// <param name="cancellation">Ends the copy; what was copied stays.</param>
    /// <returns>The file's length.</returns>
    /// <exception cref="SourceFailure">The source has more than the limit.</exception>
    /// <exception cref="UserException">The file could not be written.</exception>
    public static async Task<long> AppendAsync(Stream source, string destination, long limit, Action<long>? copied, CancellationToken cancellation)
    {
        await using var file = Open(destination);
        var length = file.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await source.ReadAsync(buffer, cancellation) is var count and > 0)
            {
                if (length + count > limit) throw new SourceFailure($"it gave more than the expected {limit} bytes") { Altered = true };
                Append(file, buffer.AsSpan(0, count));
                length += count;
                copied?.Invoke(length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return length;
    }

    private static FileStream Open(string destination)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            return new FileStream(destination, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(destination, error);
        }
    }

    private static void Append(FileStream file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes);
        }
        catch (IOException error)
        {
            throw NotWritable(file.Name, error);
        }
    }

    public static UserException NotWritable(string path, Exception error) =>
        new($"'{path}' could not be written ({error.Message.TrimEnd('.')}); free some space or choose another folder with ARTGAN_CACHE.", error);
}
