using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ArtGan.Kernel.Engine.References;

/// <summary>
/// Gives a built assembly another version. The compiler and .NET tell builds apart by it alone: two with the
/// same would be one to them, and cells could never see the second.
/// </summary>
internal static class AssemblyRevision
{
    private const int VersionInAssembly = sizeof(uint); // After the number of the hash algorithm, ECMA-335 II.22.2.

    /// <summary>Copies an assembly, with other versions for itself and for those it refers to.</summary>
    /// <param name="source">The assembly.</param>
    /// <param name="target">The copy.</param>
    /// <param name="versions">The new versions by simple name; others stay.</param>
    public static void Copy(string source, string target, IReadOnlyDictionary<string, Version> versions)
    {
        var image = File.ReadAllBytes(source);
        using (var reader = new PEReader(new MemoryStream(image, writable: false)))
        {
            var metadata = reader.GetMetadataReader();
            var start = reader.PEHeaders.MetadataStartOffset;
            if (versions.TryGetValue(metadata.GetString(metadata.GetAssemblyDefinition().Name), out var own))
                Write(image, start + metadata.GetTableMetadataOffset(TableIndex.Assembly) + VersionInAssembly, own);
            var row = start + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef);
            foreach (var handle in metadata.AssemblyReferences)
            {
                if (versions.TryGetValue(metadata.GetString(metadata.GetAssemblyReference(handle).Name), out var other))
                    Write(image, row, other);
                row += metadata.GetTableRowSize(TableIndex.AssemblyRef);
            }
        }

        File.WriteAllBytes(target, image);
    }

    private static void Write(byte[] image, int offset, Version version)
    {
        var parts = (ReadOnlySpan<int>)[version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)];
        for (var index = 0; index < parts.Length; index++)
            BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(offset + index * sizeof(ushort)), (ushort)parts[index]);
    }
}
