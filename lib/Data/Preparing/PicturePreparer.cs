using System.Collections.Concurrent;
using System.Security.Cryptography;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Prepares single files on many threads, in memory that goes round.</summary>
/// <param name="options">Size, crop and channels.</param>
/// <param name="withSignature">Whether near-duplicates are looked for.</param>
internal sealed class PicturePreparer(PreparationOptions options, bool withSignature)
{
    private readonly ConcurrentBag<byte[]> free = [];
    private readonly PictureSigner? signer = withSignature ? new(options.Channels, options.Size, options.Size) : null;

    /// <summary>Bytes of a prepared picture.</summary>
    internal int PictureLength { get; } = checked(options.Channels * options.Size * options.Size);

    /// <summary>The hash that journal, tables and fingerprint know a picture's pixels by.</summary>
    internal static string Hash(ReadOnlySpan<byte> pixels) => Convert.ToHexStringLower(SHA256.HashData(pixels));

    /// <summary>Reads a file; what cannot be used says why.</summary>
    internal PreparedFile Prepare(PictureFile file)
    {
        var pixels = free.TryTake(out var used) ? used : new byte[PictureLength];
        try
        {
            using var data = PictureFileBytes.Read(file.Path);
            var facts = PicturePreparation.Prepare(data.Span, options, pixels);
            return new(pixels, Signature(pixels), new() { File = file.Name, Sha256 = Hash(pixels), Source = facts.Source, WasTrimmed = facts.WasTrimmed });
        }
        catch (UserException error)
        {
            return new(pixels, default, new() { File = file.Name, Rejected = error.Message });
        }
    }

    /// <summary>What near-duplicates of a prepared picture are found by.</summary>
    internal PictureSignature Signature(ReadOnlySpan<byte> pixels) => signer?.Sign(pixels) ?? default;

    /// <summary>Gives a picture's memory back.</summary>
    internal void Release(PreparedFile prepared) => free.Add(prepared.Pixels);
}

/// <summary>A file that was looked at.</summary>
/// <param name="Pixels">Its prepared pixels, planar; without meaning where it was rejected.</param>
/// <param name="Signature">What near-duplicates are found by.</param>
/// <param name="Record">What became of it.</param>
internal readonly record struct PreparedFile(byte[] Pixels, PictureSignature Signature, PreparationRecord Record);
