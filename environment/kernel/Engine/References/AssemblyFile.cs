using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArtGan.Kernel.Engine.References;

/// <summary>What is known of a managed library without loading it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Build">What tells one build from another.</param>
/// <param name="References">The simple names of the assemblies that it refers to.</param>
internal sealed record AssemblyFile(string Path, string Name, Version Version, Guid Build, IReadOnlyList<string> References)
{
    /// <summary>Reads a file's metadata; null where it is no .NET library.</summary>
    /// <param name="path">The file.</param>
    public static AssemblyFile? Read(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        try
        {
            if (!reader.HasMetadata)
                return null;
            var metadata = reader.GetMetadataReader();
            if (!metadata.IsAssembly)
                return null;
            var definition = metadata.GetAssemblyDefinition();
            return new(path, metadata.GetString(definition.Name), definition.Version, metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
                [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))]);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
