using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>How symbols are named, sorted and described in a list of completions.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithKindOptions(SymbolDisplayKindOptions.None);

    /// <summary>The candidate for a symbol; null where it is not for people to see.</summary>
    public static Candidate? Of(ISymbol symbol, Likelihood? likelihood = null)
    {
        if (symbol.Name is "" or WellKnownMemberNames.DestructorName || !symbol.CanBeReferencedByName || symbol.Name[0] is '<' or '_' && symbol.Kind is not (SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Field))
            return null;
        var (isHidden, isObsolete) = Attributes(symbol);
        return isHidden ? null : new(Escaped(symbol.Name), Kind(symbol), likelihood ?? Usual(symbol)) { Symbol = symbol, Name = symbol.Name, IsObsolete = isObsolete };
    }

    /// <summary>The completion for a candidate.</summary>
    public static Completion Completion(Candidate candidate) => new(candidate.Text, candidate.Kind,
        candidate.Signature ?? (candidate.Symbol is null ? null : Describe(candidate.Symbol) + (candidate.Overloads > 0 ? $" (+ {candidate.Overloads} more)" : "")));

    /// <summary>A symbol's signature, type or full name, in short.</summary>
    public static string Describe(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => symbol.ToDisplayString(),
        ITypeParameterSymbol => symbol.Name,
        INamedTypeSymbol type => $"{KindOf(type)} {type.ToDisplayString()}",
        IMethodSymbol method => method.ToDisplayString(Short),
        ILocalSymbol local => local.Type.ToDisplayString(Short),
        IParameterSymbol parameter => parameter.Type.ToDisplayString(Short),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } or IFieldSymbol { IsConst: true } => $"{symbol.ToDisplayString(Short)} = {((IFieldSymbol)symbol).ConstantValue}",
        IFieldSymbol field => field.Type.ToDisplayString(Short),
        IPropertySymbol { Parameters.Length: 0 } property => property.Type.ToDisplayString(Short),
        _ => symbol.ToDisplayString(Short),
    };

    /// <summary>What a symbol is, in the words front-ends draw icons for.</summary>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeParameterSymbol => "typeparameter",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        ITypeSymbol => "class",
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => "function",
        IMethodSymbol { ContainingType.IsScriptClass: true } => "function",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enummember",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IFieldSymbol => "field",
        _ => "variable",
    };

    /// <summary>The word a type is declared with.</summary>
    public static string KindOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Enum => "enum",
        TypeKind.Interface => "interface",
        TypeKind.Delegate => "delegate",
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        _ => type.IsRecord ? "record" : "class",
    };

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static Likelihood Usual(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => Likelihood.Local,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => Likelihood.Local,
        INamespaceSymbol => Likelihood.Namespace,
        ITypeSymbol => Likelihood.Type,
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension, ReducedFrom.Parameters: [{ Type: { SpecialType: SpecialType.System_Object } or ITypeParameterSymbol { ConstraintTypes.IsEmpty: true } }, ..] } => Likelihood.OfObject,
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => Likelihood.Extension,
        { ContainingType.SpecialType: SpecialType.System_Object } => Likelihood.OfObject,
        // The type's own versions of them too, and those of records.
        IMethodSymbol { IsStatic: false } when symbol.Name is "Equals" or "GetHashCode" or "ToString" => Likelihood.OfObject,
        _ => Likelihood.Member,
    };

    private static (bool IsHidden, bool IsObsolete) Attributes(ISymbol symbol)
    {
        var (isHidden, isObsolete) = (false, false);
        // Namespaces and what lives in a method have none.
        if (symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol)
            return (false, false);
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "EditorBrowsableAttribute")
                isHidden |= attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }];
            else if (attribute.AttributeClass?.Name == "ObsoleteAttribute")
                isObsolete = true;
        }

        return (isHidden, isObsolete);
    }
}
