namespace ArtGan.Data;

/// <summary>The content of one entry of a tar archive.</summary>
/// <param name="archive">Stands at the content's first byte.</param>
/// <param name="length">The content's bytes.</param>
internal sealed class TarContent(Stream archive, long length) : ForwardStream
{
    private const int SkipBytes = 1 << 16;

    private long position;

    public override long Length => length;

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - position);
        if (wanted == 0) return 0;
        var count = archive.Read(buffer[..wanted]);
        if (count == 0) throw Truncated();
        position += count;
        return count;
    }

    /// <summary>Goes to the next header.</summary>
    /// <exception cref="EndOfStreamException">The archive ends before it.</exception>
    public void Finish()
    {
        var rest = length - position + ((TarItems.BlockBytes - (length % TarItems.BlockBytes)) % TarItems.BlockBytes);
        position = length;
        if (archive.CanSeek)
        {
            if (rest > archive.Length - archive.Position) throw Truncated();
            archive.Position += rest;
            return;
        }

        var buffer = new byte[(int)Math.Min(rest, SkipBytes)];
        while (rest > 0)
        {
            var count = archive.Read(buffer.AsSpan(0, (int)Math.Min(rest, buffer.Length)));
            if (count == 0) throw Truncated();
            rest -= count;
        }
    }

    private static EndOfStreamException Truncated() => new("it ends in the middle of a file");
}
