using ArtGan.Torch;

namespace ArtGan.Data;

/// <summary>Content that must have the checksum its archive gives, which is known at its end.</summary>
/// <param name="content">The content; disposed with this stream.</param>
/// <param name="checksum">Its CRC-32.</param>
internal sealed class CheckedStream(Stream content, uint checksum) : ForwardStream
{
    private readonly ChecksumStream sum = new(Null);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The content has another checksum.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(buffer);
        sum.Write(buffer[..count]);
        return count > 0 || buffer.IsEmpty || sum.Checksum == checksum ? count : throw new InvalidDataException("its checksum is wrong");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }
}
