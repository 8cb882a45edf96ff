using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>The call whose arguments the cursor is among.</summary>
/// <param name="Candidates">What may be called, the likeliest first.</param>
/// <param name="Index">The argument at the cursor, from 0.</param>
/// <param name="Name">The name that the argument at the cursor gives; null without one.</param>
/// <param name="UsedNames">The names that the other arguments give.</param>
internal sealed record ArgumentContext(IReadOnlyList<ISymbol> Candidates, int Index, string? Name, IReadOnlySet<string> UsedNames)
{
    /// <summary>Finds the innermost call around a view's cursor; null outside of any.</summary>
    /// <param name="view">The view.</param>
    /// <param name="isDirect">Whether the cursor must stand right behind a separator, with at most one word between.</param>
    public static ArgumentContext? Find(CodeView view, bool isDirect)
    {
        for (var node = view.Before.Parent; node is not null; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax or BlockSyntax && node.Span.End > view.Position && isDirect)
                return null;
            var (open, close, arguments) = node switch
            {
                ArgumentListSyntax list => (list.OpenParenToken, list.CloseParenToken, (IReadOnlyList<SyntaxNode>)list.Arguments),
                BracketedArgumentListSyntax list => (list.OpenBracketToken, list.CloseBracketToken, list.Arguments),
                AttributeArgumentListSyntax list => (list.OpenParenToken, list.CloseParenToken, list.Arguments),
                _ => default,
            };
            if (arguments is null || open.IsMissing || view.Position < open.Span.End || (!close.IsMissing && view.Position > close.SpanStart))
                continue;
            if (isDirect && view.Before != open && !(view.Before.IsKind(SyntaxKind.CommaToken) && view.Before.Parent == node) && !IsNameColon(view.Before, node))
                return null;
            return Of(view, node, arguments, open);
        }

        return null;
    }

    /// <summary>The parameter that the argument at the cursor is for.</summary>
    public IParameterSymbol? ParameterOf(ISymbol candidate)
    {
        var parameters = SignatureParameters(candidate);
        return Name is not null ? parameters.FirstOrDefault(parameter => parameter.Name == Name)
            : Index < parameters.Count ? parameters[Index]
            : parameters is [.., { IsParams: true } last] ? last : null;
    }

    /// <summary>The parameters of what may be called.</summary>
    public static IReadOnlyList<IParameterSymbol> SignatureParameters(ISymbol candidate) => candidate switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    private static bool IsNameColon(SyntaxToken token, SyntaxNode list) => token is { RawKind: (int)SyntaxKind.ColonToken, Parent: NameColonSyntax } && token.Parent.Parent?.Parent == list;

    private static ArgumentContext Of(CodeView view, SyntaxNode list, IReadOnlyList<SyntaxNode> arguments, SyntaxToken open)
    {
        var separators = list.ChildTokens().Where(token => token.IsKind(SyntaxKind.CommaToken) && token.Span.End <= view.Position).Count();
        var used = new HashSet<string>(StringComparer.Ordinal);
        string? own = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index] switch
            {
                ArgumentSyntax argument => argument.NameColon?.Name.Identifier.ValueText,
                AttributeArgumentSyntax argument => argument.NameColon?.Name.Identifier.ValueText ?? argument.NameEquals?.Name.Identifier.ValueText,
                _ => null,
            };
            if (index == separators)
                own = name;
            else if (name is not null)
                used.Add(name);
        }

        var candidates = Called(view, list).Where(symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.StaticConstructor })
            .Distinct(SymbolEqualityComparer.Default).OrderBy(symbol => SignatureParameters(symbol).Count).ToList();
        var chosen = Chosen(view, list);
        // Arguments written before the cursor rule out what cannot take so many.
        var fitting = candidates.Where(symbol => separators < SignatureParameters(symbol).Count || SignatureParameters(symbol) is [.., { IsParams: true }]).ToList();
        if (fitting.Count > 0)
            candidates = fitting;
        if (chosen is not null && candidates.FindIndex(symbol => SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, chosen.OriginalDefinition)) is > 0 and var at)
        {
            candidates.RemoveAt(at);
            candidates.Insert(0, chosen);
        }

        return new(candidates, separators, own, used);
    }

    private static ISymbol? Chosen(CodeView view, SyntaxNode list) => list.Parent is null || list.ChildNodes().All(node => node.Span.IsEmpty) ? null : view.Model.GetSymbolInfo(list.Parent, view.Cancellation).Symbol;

    private static IEnumerable<ISymbol> Called(CodeView view, SyntaxNode list)
    {
        var model = view.Model;
        switch (list.Parent)
        {
            case InvocationExpressionSyntax invocation:
                var group = model.GetMemberGroup(invocation.Expression, view.Cancellation);
                if (group.IsEmpty && view.TypeOf(invocation.Expression) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
                    return [invoke];
                return group.IsEmpty ? Symbols(model.GetSymbolInfo(invocation, view.Cancellation)) : group.Where(symbol => IsAccessible(view, symbol) && !(symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension } && IsOfType(view, invocation.Expression)));
            case BaseObjectCreationExpressionSyntax creation:
                return Constructors(view, view.TypeOf(creation) ?? (creation as ObjectCreationExpressionSyntax is { } named ? model.GetSymbolInfo(named.Type, view.Cancellation).Symbol as ITypeSymbol : null));
            case AttributeSyntax attribute:
                return Constructors(view, CodeView.Known(model.GetTypeInfo(attribute, view.Cancellation).Type));
            case ConstructorInitializerSyntax initializer:
                return Symbols(model.GetSymbolInfo(initializer, view.Cancellation));
            case PrimaryConstructorBaseTypeSyntax based:
                return Constructors(view, CodeView.Known(model.GetTypeInfo(based.Type, view.Cancellation).Type));
            case ElementAccessExpressionSyntax access:
                return view.TypeOf(access.Expression) is { } type ? model.LookupSymbols(view.Start, type).Concat(Indexers(type)).OfType<IPropertySymbol>().Where(property => property.IsIndexer) : [];
            default:
                return [];
        }
    }

    private static IEnumerable<ISymbol> Indexers(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var indexer in current.GetMembers("this[]").Concat(current.GetMembers().Where(member => member is IPropertySymbol { IsIndexer: true })))
                yield return indexer;
        }
    }

    private static IEnumerable<ISymbol> Constructors(CodeView view, ITypeSymbol? type) =>
        type is INamedTypeSymbol named ? named.InstanceConstructors.Where(constructor => IsAccessible(view, constructor)) : [];

    private static bool IsOfType(CodeView view, ExpressionSyntax called) =>
        called is MemberAccessExpressionSyntax access && view.Model.GetSymbolInfo(access.Expression, view.Cancellation).Symbol is ITypeSymbol;

    private static bool IsAccessible(CodeView view, ISymbol symbol) => view.Model.IsAccessible(view.Start, symbol);

    private static ImmutableArray<ISymbol> Symbols(SymbolInfo information) => information.Symbol is { } symbol ? [symbol] : information.CandidateSymbols;
}
