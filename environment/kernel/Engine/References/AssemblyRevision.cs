using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace ArtGan.Kernel.Engine.References;

/// <summary>
/// Gives built assemblies another identity, so that they can be used beside an earlier build. The compiler and .NET
/// tell builds apart by it alone; and as they look at versions only where names are strong, it has a key as well.
/// </summary>
/// <param name="versions">The new versions by simple name, of assemblies that get the identity together.</param>
internal sealed class AssemblyRevision(IReadOnlyDictionary<string, Version> versions)
{
    // ECMA-335 II.22.2 and II.22.5: where a row of the tables Assembly and AssemblyRef has its parts.
    private const int AssemblyVersion = 4, AssemblyFlags = 12, AssemblyKey = 16, ReferenceVersion = 0, ReferenceFlags = 8, ReferenceKey = 12;
    private const uint HasPublicKey = 1;

    private readonly byte[] key = PublicKey(string.Join('\n', versions.Select(version => $"{version.Key} {version.Value}")));

    /// <summary>Copies an assembly, with the new identities for itself and for those it refers to.</summary>
    /// <param name="source">The assembly.</param>
    /// <param name="target">The copy.</param>
    /// <exception cref="UserException">The assembly has no room for it.</exception>
    public void Copy(string source, string target)
    {
        using var reader = new PEReader(new MemoryStream(File.ReadAllBytes(source), writable: false));
        var metadata = Metadata(reader, source);
        File.WriteAllBytes(target, Image(reader, metadata));
    }

    // The old metadata, with a larger copy of its heap of blobs behind it.
    private byte[] Metadata(PEReader image, string source)
    {
        var reader = image.GetMetadataReader();
        var old = image.GetMetadata().GetContent().AsSpan();
        var (header, start, size) = BlobStream(old);
        var token = Token(key);
        // Both are shorter than 2^14: their lengths take one byte or two, II.24.2.4.
        byte[] added = [(byte)(0x80 | (key.Length >> 8)), (byte)key.Length, .. key, (byte)token.Length, .. token];
        var (keyIndex, tokenIndex) = (size, size + 2 + key.Length);
        var isWide = reader.GetHeapSize(HeapIndex.Blob) > ushort.MaxValue;
        if (!isWide && size + added.Length > ushort.MaxValue)
            throw new UserException($"'{Path.GetFileNameWithoutExtension(source)}' has changed, but cannot be loaded beside its earlier build; restart the kernel to use the new one.");

        var heap = Align(old.Length, sizeof(uint));
        var result = new byte[Align(heap + size + added.Length, sizeof(uint))];
        old.CopyTo(result);
        old.Slice(start, size).CopyTo(result.AsSpan(heap));
        added.CopyTo(result, heap + size);
        Write(result, header, (uint)heap);
        Write(result, header + sizeof(uint), (uint)(result.Length - heap));

        if (versions.TryGetValue(reader.GetString(reader.GetAssemblyDefinition().Name), out var own))
        {
            var row = reader.GetTableMetadataOffset(TableIndex.Assembly);
            Write(result, row + AssemblyVersion, own);
            Write(result, row + AssemblyFlags, BinaryPrimitives.ReadUInt32LittleEndian(result.AsSpan(row + AssemblyFlags)) | HasPublicKey);
            WriteIndex(result, row + AssemblyKey, keyIndex, isWide);
        }

        for (var index = 1; index <= reader.GetTableRowCount(TableIndex.AssemblyRef); index++)
        {
            if (!versions.TryGetValue(reader.GetString(reader.GetAssemblyReference(MetadataTokens.AssemblyReferenceHandle(index)).Name), out var other))
                continue;
            var row = reader.GetTableMetadataOffset(TableIndex.AssemblyRef) + (index - 1) * reader.GetTableRowSize(TableIndex.AssemblyRef);
            Write(result, row + ReferenceVersion, other);
            Write(result, row + ReferenceFlags, BinaryPrimitives.ReadUInt32LittleEndian(result.AsSpan(row + ReferenceFlags)) & ~HasPublicKey);
            WriteIndex(result, row + ReferenceKey, tokenIndex, isWide);
        }

        return result;
    }

    // The new metadata goes to the end of the last section, the only one that can grow.
    private static byte[] Image(PEReader image, byte[] metadata)
    {
        var headers = image.PEHeaders;
        var old = image.GetEntireImage().GetContent().AsSpan();
        var (index, last) = headers.SectionHeaders.Index().MaxBy(section => section.Item.PointerToRawData);
        var length = Align(last.SizeOfRawData, sizeof(uint)) + metadata.Length;
        var rawLength = Align(length, headers.PEHeader!.FileAlignment);
        var result = new byte[last.PointerToRawData + rawLength];
        old[..Math.Min(old.Length, last.PointerToRawData + last.SizeOfRawData)].CopyTo(result);
        var place = Align(last.SizeOfRawData, sizeof(uint));
        metadata.CopyTo(result, last.PointerToRawData + place);

        var section = headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader + index * 40;
        Write(result, section + 8, (uint)length); // VirtualSize
        Write(result, section + 16, (uint)rawLength); // SizeOfRawData
        Write(result, headers.PEHeaderStartOffset + 56, (uint)Align(last.VirtualAddress + length, headers.PEHeader.SectionAlignment)); // SizeOfImage
        Write(result, headers.CorHeaderStartOffset + 8, (uint)(last.VirtualAddress + place)); // where the metadata is
        Write(result, headers.CorHeaderStartOffset + 12, (uint)metadata.Length);
        return result;
    }

    // II.24.2.1 and II.24.2.2: the streams are listed behind a version text.
    private static (int Header, int Start, int Size) BlobStream(ReadOnlySpan<byte> metadata)
    {
        var place = 16 + BinaryPrimitives.ReadInt32LittleEndian(metadata[12..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(metadata[(place + 2)..]);
        place += 4;
        for (var index = 0; index < count; index++)
        {
            var name = metadata[(place + 8)..];
            name = name[..name.IndexOf((byte)0)];
            if (name.SequenceEqual("#Blob"u8))
                return (place, BinaryPrimitives.ReadInt32LittleEndian(metadata[place..]), BinaryPrimitives.ReadInt32LittleEndian(metadata[(place + 4)..]));
            place += 8 + Align(name.Length + 1, sizeof(uint));
        }

        throw new BadImageFormatException("The assembly has no heap of blobs.");
    }

    // A key of RSA by its form; nobody signs with it, and .NET checks no signatures.
    private static byte[] PublicKey(string seed)
    {
        var modulus = Enumerable.Range(0, 2).SelectMany(part => SHA512.HashData(System.Text.Encoding.UTF8.GetBytes($"{part}\n{seed}")));
        return
        [
            0x00, 0x24, 0x00, 0x00, 0x04, 0x80, 0x00, 0x00, 0x94, 0x00, 0x00, 0x00, 0x06, 0x02, 0x00, 0x00, 0x00, 0x24, 0x00, 0x00,
            .. "RSA1"u8, 0x00, 0x04, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, .. modulus,
        ];
    }

    // II.6.3: the last eight bytes of the key's SHA-1, the last one first.
#pragma warning disable CA5350 // A short name, not a protection.
    private static byte[] Token(byte[] key) => [.. SHA1.HashData(key).Reverse().Take(8)];
#pragma warning restore CA5350

    private static int Align(int value, int unit) => (value + unit - 1) / unit * unit;

    private static void Write(byte[] bytes, int place, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(place), value);

    private static void Write(byte[] bytes, int place, Version version)
    {
        foreach (var (index, part) in ((int[])[version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)]).Index())
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place + index * sizeof(ushort)), (ushort)part);
    }

    private static void WriteIndex(byte[] bytes, int place, int index, bool isWide)
    {
        if (isWide)
            Write(bytes, place, (uint)index);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place), (ushort)index);
    }
}
