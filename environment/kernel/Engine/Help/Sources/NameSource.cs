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
        var own = OfCell(view, list).ToList();
        var hidden = own.Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        var earlier = view.Scope.Symbols.Where(entry => list.Fits(entry.Key) && !hidden.Contains(entry.Key)).SelectMany(entry => entry.Value.Select(symbol => (entry.Key, symbol)));
        foreach (var (name, symbol) in own.Select(symbol => (symbol.Name, symbol)).Concat(earlier))
        {
            view.Cancellation.ThrowIfCancellationRequested();
            if (!Fits(symbol, view, place) || SymbolNames.Of(symbol, Rank(symbol)) is not { } candidate)
                continue;
            if (name != symbol.Name)
                candidate = candidate with { Text = name, Name = name };
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

    // The compiler is asked by name for what the cell declares: for all names at once it would list those of every cell.
    private static IEnumerable<ISymbol> OfCell(CodeView view, CandidateList list)
    {
        var declared = view.Root.DescendantNodes().Select(Declared).Where(token => token.Span.Length > 0).Select(token => token.ValueText).Distinct().Where(list.Fits);
        foreach (var symbol in declared.SelectMany(name => view.Model.LookupSymbols(view.Start, name: name)))
            yield return symbol;
        for (var type = CodeView.Around<TypeDeclarationSyntax>(view.Before); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            if (type.OpenBraceToken.Span.End > view.Start || view.Model.GetDeclaredSymbol(type, view.Cancellation) is not { } symbol)
                continue;
            foreach (var member in view.Model.LookupSymbols(view.Start, symbol).Where(member => list.Fits(member.Name)))
                yield return member;
        }
    }

    private static SyntaxToken Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax part => part.Identifier,
        ParameterSyntax part => part.Identifier,
        SingleVariableDesignationSyntax part => part.Identifier,
        ForEachStatementSyntax part => part.Identifier,
        CatchDeclarationSyntax part => part.Identifier,
        LocalFunctionStatementSyntax part => part.Identifier,
        MethodDeclarationSyntax part => part.Identifier,
        PropertyDeclarationSyntax part => part.Identifier,
        EventDeclarationSyntax part => part.Identifier,
        BaseTypeDeclarationSyntax part => part.Identifier,
        DelegateDeclarationSyntax part => part.Identifier,
        TypeParameterSyntax part => part.Identifier,
        FromClauseSyntax part => part.Identifier,
        LetClauseSyntax part => part.Identifier,
        JoinClauseSyntax part => part.Identifier,
        JoinIntoClauseSyntax part => part.Identifier,
        QueryContinuationSyntax part => part.Identifier,
        _ => default,
    };

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
