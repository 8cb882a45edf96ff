namespace ArtGan.Data;

/// <summary>What a decompressor gives, ending in an error where more comes than may.</summary>
/// <param name="unpacked">The decompressor's stream; disposed with this one.</param>
/// <param name="limit">The most bytes.</param>
internal sealed class LimitedStream(Stream unpacked, long limit) : ForwardStream
{
    private long position;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">More came than may.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        position += count;
        return position <= limit ? count : throw new InvalidDataException($"it unpacks to more than the {limit} bytes that are allowed for its length");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
