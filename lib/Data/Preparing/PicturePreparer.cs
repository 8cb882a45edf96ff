using System.Security.Cryptography;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Prepares single files on many threads, in memory that goes round.</summary>
/// <param name="options">Size, crop and channels.</param>
/// <param name="withSignature">Whether near-duplicates are looked for.</param>
internal sealed class PicturePreparer(PreparationOptions options, bool withSignature)
{
    private readonly System.Collections.Concurrent.ConcurrentBag<byte[]> free = [];

    /// <summary>Bytes of a prepared picture.</summary>
    internal int PictureLength { get; } = checked(options.Channels * options.Size * options.Size);

    /// <summary>Reads a file; what cannot be used says why.</summary>
    internal PreparedFile Prepare(PictureFile file)
    {
        var pixels = free.TryTake(out var used) ? used : new byte[PictureLength];
        try
        {
            using var data = PictureFileBytes.Read(file.Path);
            var prepared = PicturePreparation.Prepare(data.Span, options);
            ToPlanes(prepared.Picture, pixels);
            return new(pixels, Signature(pixels), new()
            {
                File = file.Name,
                Sha256 = Hash(pixels),
                Source = prepared.Source,
                WasTrimmed = prepared.WasTrimmed,
            });
        }
        catch (UserException error)
        {
            return new(pixels, default, new() { File = file.Name, Rejected = error.Message });
        }
    }

    internal PictureSignature Signature(ReadOnlySpan<byte> pixels) =>
        withSignature ? PictureSignature.Of(pixels, options.Channels, options.Size, options.Size) : default;

    internal static string Hash(ReadOnlySpan<byte> pixels) => Convert.ToHexStringLower(SHA256.HashData(pixels));

    /// <summary>Gives a picture's memory back.</summary>
    internal void Release(PreparedFile prepared) => free.Add(prepared.Pixels);

    private static void ToPlanes(Picture picture, Span<byte> planes)
    {
        var (pixels, plane) = (picture.Pixels.Span, picture.Width * picture.Height);
        for (var channel = 0; channel < picture.Channels; channel++)
        {
            var target = planes.Slice(channel * plane, plane);
            for (var position = 0; position < plane; position++)
            {
                target[position] = pixels[(position * picture.Channels) + channel];
            }
        }
    }
}

/// <summary>A file that was looked at.</summary>
/// <param name="Pixels">Its prepared pixels, planar; without meaning where it was rejected.</param>
/// <param name="Signature">What near-duplicates are found by.</param>
/// <param name="Record">What became of it.</param>
internal readonly record struct PreparedFile(byte[] Pixels, PictureSignature Signature, PreparationRecord Record);
