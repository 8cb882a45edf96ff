using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>A public type of a reference.</summary>
/// <param name="Namespace">Its namespace, or the static class around it.</param>
/// <param name="Name">Its name, without the number of type parameters.</param>
/// <param name="IsInterface">Whether it is an interface.</param>
/// <param name="IsNested">Whether it stands within a static class.</param>
internal sealed record IndexedType(string Namespace, string Name, bool IsInterface, bool IsNested);

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
                if (Space(reader, type) is not { } space)
                    continue;
                var name = reader.GetString(type.Name);
                var arity = name.IndexOf('`', StringComparison.Ordinal);
                types.Add(new(space, arity < 0 ? name : name[..arity], type.Attributes.HasFlag(TypeAttributes.Interface), type.Attributes.HasFlag(TypeAttributes.NestedPublic)));
            }
        }

        return [.. types.DistinctBy(type => (type.Namespace, type.Name)).OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    // What a type's name follows; null where it cannot be used. Types within a static class are written like those of a namespace.
    private static string? Space(MetadataReader reader, TypeDefinition type)
    {
        var visibility = type.Attributes & TypeAttributes.VisibilityMask;
        if (visibility == TypeAttributes.Public)
            return type.Namespace.IsNil ? null : reader.GetString(type.Namespace);
        if (visibility != TypeAttributes.NestedPublic)
            return null;
        var around = reader.GetTypeDefinition(type.GetDeclaringType());
        return around.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed) && !reader.GetString(around.Name).Contains('`', StringComparison.Ordinal) && Space(reader, around) is { } outer
            ? $"{outer}.{reader.GetString(around.Name)}" : null;
    }
}
