using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>What stands behind a dot: members of a value, a type or a namespace, extension methods included.</summary>
internal static class MemberSource
{
    /// <summary>Adds the members of what stands before the cursor.</summary>
    public static void Add(CodeView view, CandidateList list)
    {
        if (Container(view) is not { } container)
            return;
        var isTypePlace = container.Parent is QualifiedNameSyntax && view.Before.Parent is QualifiedNameSyntax && !IsExpressionLike(container);
        foreach (var symbol in Symbols(view, container))
        {
            view.Cancellation.ThrowIfCancellationRequested();
            if (list.Fits(symbol.Name) && (!isTypePlace || symbol is INamespaceOrTypeSymbol) && SymbolNames.Of(symbol, symbol is INamespaceOrTypeSymbol ? null : Rank(symbol)) is { } candidate)
                list.Add(candidate);
        }
    }

    private static Likelihood? Rank(ISymbol symbol) => symbol.ContainingType is { TypeKind: TypeKind.Enum } && symbol.Kind == SymbolKind.Field ? Likelihood.Expected : null;

    // `Names.Space.Type name` is what the parser makes of `a.b` when a word follows on the next line.
    private static bool IsExpressionLike(ExpressionSyntax container) => container.FirstAncestorOrSelf<StatementSyntax>() is not null || container.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not null;

    private static ExpressionSyntax? Container(CodeView view) => view.Before.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        AliasQualifiedNameSyntax name => name.Alias,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.OperatorToken.Span.End <= view.Before.SpanStart)?.Expression,
        _ => null,
    };

    private static IEnumerable<ISymbol> Symbols(CodeView view, ExpressionSyntax container)
    {
        var model = view.Model;
        var information = model.GetSymbolInfo(container, view.Cancellation);
        var symbol = information.Symbol ?? information.CandidateSymbols.FirstOrDefault();
        if (symbol is IAliasSymbol alias)
            symbol = alias.Target;
        if (symbol is null && view.Before.Parent is QualifiedNameSyntax)
            symbol = model.GetSpeculativeSymbolInfo(container.SpanStart, container, SpeculativeBindingOption.BindAsExpression).Symbol;
        switch (symbol)
        {
            case INamespaceSymbol space:
                return model.LookupSymbols(view.Start, space);
            case ITypeSymbol type and not ITypeParameterSymbol:
                return Static(model, view.Start, type);
            case ITypeParameterSymbol type:
                return model.LookupStaticMembers(view.Start, type);
            case IMethodSymbol:
                if (container is IdentifierNameSyntax or MemberAccessExpressionSyntax)
                    return [];
                break;
        }

        var value = CodeView.Known(model.GetTypeInfo(container, view.Cancellation).Type) ?? Type(symbol);
        if (value is null && CodeView.Known(model.GetSpeculativeTypeInfo(container.SpanStart, container, SpeculativeBindingOption.BindAsExpression).Type) is { } guessed)
            value = guessed;
        if (value is null)
            return [];
        if (view.Before.Parent is MemberBindingExpressionSyntax && value is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            value = inner;
        if (container is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed)
            value = view.TypeOf(suppressed.Operand) ?? value;
        if (value is IPointerTypeSymbol pointer)
            value = pointer.PointedAtType;
        if (container is BaseExpressionSyntax)
            return model.LookupBaseMembers(view.Start).Where(member => !member.IsStatic);
        var members = model.LookupSymbols(view.Start, value, includeReducedExtensionMethods: true).Where(IsOfInstance);
        // A property that is named like its type: both are meant by the name.
        return symbol is not null and not ITypeSymbol && symbol.Name == value.Name && container is IdentifierNameSyntax ? members.Concat(Static(model, view.Start, value)) : members;
    }

    private static ITypeSymbol? Type(ISymbol? symbol) => CodeView.Known(symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    });

    private static IEnumerable<ISymbol> Static(SemanticModel model, int position, ITypeSymbol type) =>
        model.LookupSymbols(position, type).Where(member => member is ITypeSymbol or IFieldSymbol { IsConst: true } || member.IsStatic);

    private static bool IsOfInstance(ISymbol member) => member is not ITypeSymbol && (!member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.ReducedExtension } || IsOfExtensionBlock(member));

    private static bool IsOfExtensionBlock(ISymbol member) => member.ContainingType is { IsExtension: true };
}
