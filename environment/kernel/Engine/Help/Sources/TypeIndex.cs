using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>A public type of a reference.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, without the number of type parameters.</param>
/// <param name="IsInterface">Whether it is an interface.</param>
internal sealed record IndexedType(string Namespace, string Name, bool IsInterface);

/// <summary>
/// The public types of all references by name, read from their metadata: the compiler would have to load every
/// one to find those that no <c>using</c> names.
/// </summary>
internal sealed class TypeIndex
{
    private readonly ConditionalWeakTable<MetadataReference, IReadOnlyList<IndexedType>> byReference = [];

    /// <summary>The types whose names begin with a word, case counting.</summary>
    public IEnumerable<IndexedType> Find(CSharpCompilation compilation, string prefix) =>
        compilation.References.SelectMany(reference => byReference.GetValue(reference, Read)).Where(type => type.Name.StartsWith(prefix, StringComparison.Ordinal));

    private static IReadOnlyList<IndexedType> Read(MetadataReference reference)
    {
        if (reference is not PortableExecutableReference file || file.GetMetadata() is not AssemblyMetadata assembly)
            return [];
        var types = new List<IndexedType>();
        foreach (var reader in assembly.GetModules().Select(module => module.GetMetadataReader()))
        {
            foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
            {
                if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public || type.Namespace.IsNil)
                    continue;
                var name = reader.GetString(type.Name);
                var arity = name.IndexOf('`', StringComparison.Ordinal);
                types.Add(new(reader.GetString(type.Namespace), arity < 0 ? name : name[..arity], type.Attributes.HasFlag(TypeAttributes.Interface)));
            }
        }

        return [.. types.DistinctBy(type => (type.Namespace, type.Name)).OrderBy(type => type.Name, StringComparer.Ordinal)];
    }
}
