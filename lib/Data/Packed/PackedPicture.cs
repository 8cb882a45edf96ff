using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ArtGan.Data;

/// <summary>What a packed file's tables say of one picture.</summary>
/// <param name="Name">Its name in the set.</param>
/// <param name="Label">Its class from 0, or -1.</param>
/// <param name="Sha256">The 32 bytes of its pixels' hash.</param>
internal readonly record struct PackedPicture(string Name, int Label, byte[] Sha256);

/// <summary>
/// The hash that stands for a packed set: over its shape, its classes, and each picture's name, label and pixels
/// (by their own hash, so that many cores can share the work), in order.
/// </summary>
internal sealed class PackedFingerprint : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] number = new byte[4];

    internal PackedFingerprint(int channels, int height, int width, int count, IReadOnlyList<string> classes)
    {
        hash.AppendData("artgan packed pictures 1\n"u8);
        foreach (var value in (ReadOnlySpan<int>)[channels, height, width, count, classes.Count])
        {
            Add(value);
        }

        foreach (var name in classes)
        {
            Add(name);
        }
    }

    internal void Add(PackedPicture picture)
    {
        Add(picture.Name);
        Add(picture.Label);
        hash.AppendData(picture.Sha256);
    }

    internal string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(number, value);
        hash.AppendData(number);
    }

    private void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        hash.AppendData(bytes);
    }
}
