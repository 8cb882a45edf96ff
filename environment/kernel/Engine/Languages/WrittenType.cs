using ArtGan.Kernel.Display;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>Types as C# code names them.</summary>
internal static class WrittenType
{
    // What a value of a type that nobody may name is most useful as.
    private static readonly Type[] UsefulInterfaces = [typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>)];

    /// <summary>The types that a variable for a value can have, the nearest first; <see cref="object"/> is the last.</summary>
    public static IEnumerable<Type> Candidates(Type? type)
    {
        for (var current = type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
        {
            if (current.IsVisible)
                yield return current;
        }

        var interfaces = type?.GetInterfaces().Where(candidate => candidate.IsVisible && candidate.IsGenericType).ToList() ?? [];
        foreach (var useful in UsefulInterfaces)
        {
            if (interfaces.Find(candidate => candidate.GetGenericTypeDefinition() == useful) is { } found)
                yield return found;
        }

        yield return typeof(object);
    }

    /// <summary>A type as code names it, from everywhere.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return Array(type);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        if (type.IsPrimitive || type == typeof(string) || type == typeof(object) || type == typeof(decimal))
            return PlainText.TypeName(type) is { } name && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? name : $"global::System.{type.Name}";

        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType;
        var taken = outer?.GetGenericArguments().Length ?? 0;
        // Types of cells are nested in the class that Roslyn makes of each; code names them alone.
        var before = outer is null ? type.Namespace is { Length: > 0 } space ? $"global::{space}." : "global::"
            : outer.DeclaringType is null && outer.Name.StartsWith("Submission#", StringComparison.Ordinal) ? ""
            : Of(taken == 0 ? outer : outer.MakeGenericType(arguments[..taken])) + ".";
        var own = arguments[taken..];
        return before + type.Name.Split('`')[0] + (own.Length == 0 ? "" : $"<{string.Join(", ", own.Select(Of))}>");
    }

    // `int[][,]` is an array of two-dimensional arrays: the outermost rank is written first.
    private static string Array(Type type)
    {
        var ranks = "";
        while (type.IsArray)
        {
            ranks += "[" + new string(',', type.GetArrayRank() - 1) + "]";
            type = type.GetElementType()!;
        }

        return Of(type) + ranks;
    }
}
