using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// Where code looks whether it is being interrupted: at the head of loops, functions and lambdas. Functions that
/// call others also look whether there is room left on the stack, so that an endless recursion is an exception.
/// </summary>
/// <param name="session">The number of the session that will run the code.</param>
internal sealed class InterruptionPoints(int session)
{
    private const string Hooks = CellSource.Hooks;

    /// <summary>The edits that put them into a text.</summary>
    /// <param name="root">The text's syntax.</param>
    /// <param name="lambdas">What is known of its lambdas that are expressions; without it those stay as they are.</param>
    public IEnumerable<TextEdit> In(SyntaxNode root, LambdaKinds? lambdas = null) => root.DescendantNodes().SelectMany(node => At(node, lambdas));

    private IEnumerable<TextEdit> At(SyntaxNode node, LambdaKinds? lambdas) => node switch
    {
        WhileStatementSyntax loop => Loop(loop.Statement),
        DoStatementSyntax loop => Loop(loop.Statement),
        ForStatementSyntax loop => Loop(loop.Statement),
        CommonForEachStatementSyntax loop => Loop(loop.Statement),
        LocalFunctionStatementSyntax function => Function(function.Body, function.ExpressionBody, function.SemicolonToken, IsStatement(function.ReturnType, function.Modifiers)),
        MethodDeclarationSyntax method => Function(method.Body, method.ExpressionBody, method.SemicolonToken, IsStatement(method.ReturnType, method.Modifiers)),
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => Function(((BaseMethodDeclarationSyntax)node).Body, ((BaseMethodDeclarationSyntax)node).ExpressionBody, ((BaseMethodDeclarationSyntax)node).SemicolonToken, isStatement: true),
        BaseMethodDeclarationSyntax method => Function(method.Body, method.ExpressionBody, method.SemicolonToken, isStatement: false),
        AccessorDeclarationSyntax accessor => Function(accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken, !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)),
        PropertyDeclarationSyntax { ExpressionBody: { } body } property => Getter(body, property.SemicolonToken),
        IndexerDeclarationSyntax { ExpressionBody: { } body } indexer => Getter(body, indexer.SemicolonToken),
        AnonymousFunctionExpressionSyntax { Block: { } block } => [new(block.OpenBraceToken.Span.End, 0, " " + Call(block))],
        CatchClauseSyntax { Filter: null, Declaration: null or { Type: NameSyntax } } handler when CatchesAll(handler.Declaration?.Type as NameSyntax) =>
            [new(handler.Block.CloseBraceToken.SpanStart, 0, $"{Hooks}Caught({session}); ")],
        LambdaExpressionSyntax { ExpressionBody: { } body } lambda => Lambda(body, lambdas?.Of(lambda)),
        _ => [],
    };

    private IEnumerable<TextEdit> Loop(StatementSyntax body)
    {
        var poll = $"{Hooks}Poll({session});";
        if (body is BlockSyntax block)
        {
            yield return new(block.OpenBraceToken.Span.End, 0, " " + poll);
        }
        else
        {
            yield return new(body.SpanStart, 0, $"{{ {poll} ");
            yield return new(body.Span.End, 0, " }");
        }
    }

    private IEnumerable<TextEdit> Function(BlockSyntax? block, ArrowExpressionClauseSyntax? body, SyntaxToken semicolon, bool isStatement)
    {
        if (block is not null)
        {
            yield return new(block.OpenBraceToken.Span.End, 0, " " + Call(block));
        }
        else if (body is not null)
        {
            yield return new(body.ArrowToken.SpanStart, body.ArrowToken.Span.Length, $"{{ {Call(body)}{Verb(body.Expression, isStatement)}");
            yield return new(semicolon.Span.End, 0, " }");
        }
    }

    private IEnumerable<TextEdit> Getter(ArrowExpressionClauseSyntax body, SyntaxToken semicolon)
    {
        yield return new(body.ArrowToken.SpanStart, body.ArrowToken.Span.Length, $"{{ get {{ {Call(body)}{Verb(body.Expression, isStatement: false)}");
        yield return new(semicolon.Span.End, 0, " } }");
    }

    private IEnumerable<TextEdit> Lambda(ExpressionSyntax body, LambdaKind? kind)
    {
        if (kind is null or LambdaKind.Other || body is ThrowExpressionSyntax)
            yield break;
        yield return new(body.SpanStart, 0, $"{{ {Call(body)}{Verb(body, kind == LambdaKind.Statement)} ");
        yield return new(body.Span.End, 0, "; }");
    }

    private string Call(SyntaxNode body) => $"{Hooks}{(CanRecur(body) ? "Enter" : "Poll")}({session});";

    private static string Verb(ExpressionSyntax body, bool isStatement) => isStatement || body is ThrowExpressionSyntax ? "" : " return";

    // A getter that names itself, say, calls itself without looking like a call.
    private static bool CanRecur(SyntaxNode body)
    {
        var property = body.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText;
        return body.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
            || property is not null && node is IdentifierNameSyntax name && name.Identifier.ValueText == property);
    }

    private static bool IsStatement(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || modifiers.Any(SyntaxKind.AsyncKeyword) && LastName(type) is IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" };

    private static bool CatchesAll(NameSyntax? type) => type is null || LastName(type) is IdentifierNameSyntax { Identifier.ValueText: "Exception" or "SystemException" };

    private static SimpleNameSyntax? LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax name => name.Right,
        AliasQualifiedNameSyntax name => name.Name,
        _ => type as SimpleNameSyntax,
    };
}
