using System.Security.Cryptography;
using System.Text;

namespace ArtGan.Kernel.Wire;

/// <summary>Signs messages and checks signatures: HMAC-SHA256 over the four JSON frames, in hexadecimal. Safe for several threads.</summary>
/// <param name="key">The secret; empty text for messages without signatures.</param>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(key);
    private readonly ReplayGuard replays = new();

    /// <summary>Whether messages are signed at all.</summary>
    public bool IsActive => key.Length > 0;

    /// <summary>The signature of four frames; empty without a key.</summary>
    public byte[] Sign(params ReadOnlySpan<ReadOnlyMemory<byte>> frames)
    {
        if (!IsActive)
            return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var frame in frames)
            hash.AppendData(frame.Span);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Checks the signature of a message that came in.</summary>
    /// <exception cref="MessageException">It is wrong, or the message has been here before.</exception>
    public void Verify(ReadOnlySpan<byte> signature, params ReadOnlySpan<ReadOnlyMemory<byte>> frames)
    {
        if (!IsActive)
            return;
        var expected = Sign(frames);
        if (!CryptographicOperations.FixedTimeEquals(expected, signature))
            throw new MessageException("its signature is wrong");
        if (!replays.IsNew(Encoding.ASCII.GetString(expected)))
            throw new MessageException("it has been received before");
    }
}
