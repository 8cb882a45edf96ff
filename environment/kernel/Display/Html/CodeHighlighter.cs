using System.Net;
using System.Text;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Display.Html;

/// <summary>C# as HTML with a class on each kind of word, by the compiler's own lexer and parser.</summary>
public static class CodeHighlighter
{
    /// <summary>Highlights code.</summary>
    /// <param name="code">C# as in a cell; mistakes in it do no harm.</param>
    /// <returns>Escaped text with <c>span</c> elements of the classes k (keyword), s (string), n (number), c (comment), t (type), m (method), d (directive).</returns>
    public static string Highlight(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var result = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, CellSource.ScriptOptions).GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia)
                Append(result, trivia);
            Span(result, token.Text, ClassOf(token));
            foreach (var trivia in token.TrailingTrivia)
                Append(result, trivia);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, SyntaxTrivia trivia)
    {
        var kind = trivia.Kind();
        Span(result, trivia.ToFullString(), trivia.IsDirective ? "d" : kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia ? "c" : null);
    }

    private static void Span(StringBuilder result, string text, string? style)
    {
        if (text.Length == 0)
            return;
        var escaped = WebUtility.HtmlEncode(text);
        if (style is null)
            result.Append(escaped);
        else
            result.Append("<span class=\"").Append(style).Append("\">").Append(escaped).Append("</span>");
    }

    private static string? ClassOf(SyntaxToken token)
    {
        var kind = token.Kind();
        if (kind is SyntaxKind.NumericLiteralToken)
            return "n";
        if (kind is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken)
        {
            return "s";
        }

        if (SyntaxFacts.IsKeywordKind(kind))
            return "k";
        return kind == SyntaxKind.IdentifierToken ? ClassOfName(token) : null;
    }

    private static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "k",
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "m",
        SimpleNameSyntax name => ClassOfName(name),
        _ => null,
    };

    private static string? ClassOfName(SimpleNameSyntax name)
    {
        SyntaxNode outer = name;
        while (outer.Parent is QualifiedNameSyntax or NullableTypeSyntax or ArrayTypeSyntax or AliasQualifiedNameSyntax)
            outer = outer.Parent;
        if (outer.Parent is InvocationExpressionSyntax || (outer.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == outer && call.Expression == access))
            return "m";
        return outer.Parent switch
        {
            UsingDirectiveSyntax or NamespaceDeclarationSyntax => null,
            MemberAccessExpressionSyntax member when member.Expression == outer && char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) => "t",
            VariableDeclarationSyntax or ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or BaseTypeSyntax or ParameterSyntax { Type: not null }
                or TypeArgumentListSyntax or CastExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or PropertyDeclarationSyntax or DeclarationPatternSyntax
                or RecursivePatternSyntax or CatchDeclarationSyntax or AttributeSyntax or TypeConstraintSyntax or RefTypeSyntax or TupleElementSyntax => IsDefaultValue(outer) ? null : "t",
            MethodDeclarationSyntax method when method.ReturnType == outer => "t",
            LocalFunctionStatementSyntax function when function.ReturnType == outer => "t",
            ForEachStatementSyntax loop when loop.Type == outer => "t",
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } binary when binary.Right == outer => "t",
            _ => null,
        };
    }

    // In `(T)x` the parent of both names is the cast.
    private static bool IsDefaultValue(SyntaxNode name) => name.Parent is CastExpressionSyntax cast && cast.Expression == name;
}
