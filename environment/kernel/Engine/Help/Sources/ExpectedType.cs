using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>The type of value that is wanted at the cursor.</summary>
internal static class ExpectedType
{
    /// <summary>The types that fit; several where overloads differ, none where anything fits.</summary>
    public static IEnumerable<ITypeSymbol> At(CodeView view)
    {
        if (ArgumentContext.Find(view, isDirect: true) is { } call)
            return call.Candidates.Select(candidate => call.ParameterOf(candidate)?.Type).Select(CodeView.Known).OfType<ITypeSymbol>().Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);
        return CodeView.Known(Single(view)) is { } only ? [only] : [];
    }

    private static ITypeSymbol? Single(CodeView view)
    {
        var (token, model) = (view.Before, view.Model);
        if (token.IsKind(NewKeyword) && token.Parent is not null)
            token = token.GetPreviousToken();
        if (token.Kind() is OrKeyword or NotKeyword && CodeView.Around<PatternSyntax>(token) is { } pattern)
            return model.GetTypeInfo(pattern, view.Cancellation).Type;
        return token.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } when !declaration.Type.IsVar => model.GetTypeInfo(declaration.Type, view.Cancellation).Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetTypeInfo(property.Type, view.Cancellation).Type,
            EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => model.GetTypeInfo(type, view.Cancellation).Type,
            AssignmentExpressionSyntax assignment => view.TypeOf(assignment.Left),
            BinaryExpressionSyntax binary when token.Kind() is EqualsEqualsToken or ExclamationEqualsToken or BarToken or AmpersandToken => view.TypeOf(binary.Left),
            SwitchLabelSyntax label => view.TypeOf((label.Parent?.Parent as SwitchStatementSyntax)?.Expression),
            SwitchExpressionSyntax choice => view.TypeOf(choice.GoverningExpression),
            IsPatternExpressionSyntax match => view.TypeOf(match.Expression),
            BinaryExpressionSyntax { RawKind: (int)IsExpression } match => view.TypeOf(match.Left),
            NameColonSyntax { Parent: SubpatternSyntax } name => (model.GetSymbolInfo(name.Name, view.Cancellation).Symbol as IPropertySymbol)?.Type,
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => Returned(model.GetEnclosingSymbol(view.Start, view.Cancellation)),
            _ => null,
        };
    }

    private static ITypeSymbol? Returned(ISymbol? symbol) => symbol is IMethodSymbol method
        ? method is { IsAsync: true, ReturnType: INamedTypeSymbol { TypeArguments: [var result] } } ? result : method.ReturnType
        : (symbol as IPropertySymbol)?.Type;
}
