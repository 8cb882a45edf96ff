using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>Names that are in scope at the cursor.</summary>
internal static class NameSource
{
    /// <summary>Adds the names that may stand in a place.</summary>
    public static void Add(CodeView view, Place place, CandidateList list)
    {
        foreach (var symbol in view.Model.LookupSymbols(view.Start))
        {
            if (!list.Fits(symbol.Name) || !Fits(symbol, view, place))
                continue;
            view.Cancellation.ThrowIfCancellationRequested();
            if (SymbolNames.Of(symbol, Rank(symbol)) is not { } candidate)
                continue;
            if (place == Place.Attribute)
                candidate = candidate with { Text = WithoutSuffix(candidate.Text), Name = WithoutSuffix(symbol.Name) };
            list.Add(candidate);
        }
    }

    /// <summary>Adds the namespaces, and after <c>using static</c> the types, that may follow <c>using</c>.</summary>
    public static void AddForUsing(CodeView view, CandidateList list)
    {
        var space = view.Before.Parent is QualifiedNameSyntax name ? view.Model.GetSymbolInfo(name.Left).Symbol as INamespaceOrTypeSymbol : view.Compilation.GlobalNamespace;
        var isStatic = CodeView.Around<UsingDirectiveSyntax>(view.Before) is { } directive && (!directive.StaticKeyword.Span.IsEmpty || directive.Alias is not null);
        foreach (var symbol in space?.GetMembers().OfType<INamespaceOrTypeSymbol>() ?? [])
        {
            var fits = symbol is INamespaceSymbol || (isStatic && symbol.DeclaredAccessibility == Accessibility.Public);
            if (fits && list.Fits(symbol.Name) && SymbolNames.Of(symbol) is { } candidate)
                list.Add(candidate);
        }
    }

    private static bool Fits(ISymbol symbol, CodeView view, Place place) => place switch
    {
        Place.Attribute => symbol is INamespaceSymbol || symbol is INamedTypeSymbol { IsAbstract: false } type && DerivesFrom(type, "Attribute"),
        Place.Type or Place.MemberDeclaration => symbol is INamespaceOrTypeSymbol && (!view.Before.IsKind(SyntaxKind.NewKeyword) || symbol is not INamedTypeSymbol { IsStatic: true }) && (!IsThrown(view) || symbol is INamespaceSymbol || DerivesFrom(symbol as ITypeSymbol, "Exception")),
        Place.Pattern => symbol is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true },
        _ => !IsDeclaredLater(symbol, view),
    };

    private static Likelihood? Rank(ISymbol symbol) =>
        symbol is IMethodSymbol { ContainingType: { IsScriptClass: false, IsStatic: true } } ? Likelihood.Extension : null;

    private static string WithoutSuffix(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) && name.Length > "Attribute".Length ? name[..^"Attribute".Length] : name;

    private static bool IsThrown(CodeView view) => view.Before.Parent is CatchDeclarationSyntax || (view.Before.IsKind(SyntaxKind.NewKeyword) && view.Before.GetPreviousToken().IsKind(SyntaxKind.ThrowKeyword));

    private static bool DerivesFrom(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
                return true;
        }

        return false;
    }

    // A variable is not there before its declaration, and in its own initial value it makes no sense.
    private static bool IsDeclaredLater(ISymbol symbol, CodeView view)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true }))
            return false;
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault();
        if (declaration is null || declaration.SyntaxTree != view.Tree)
            return false;
        var end = declaration.GetSyntax() is VariableDeclaratorSyntax declarator ? Math.Max(declarator.Span.End, declarator.Identifier.Span.End) : declaration.Span.Start;
        return end >= view.Position && declaration.Span.Start < view.Position || declaration.Span.Start >= view.Position;
    }
}
