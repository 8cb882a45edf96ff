using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>
/// Makes what scripts do not know look like what they know, by blanking words, so that every position stays:
/// <c>using var</c>, namespaces, and classes that hold extension methods.
/// </summary>
internal static class ScriptText
{
    /// <summary>The text to compile for help.</summary>
    /// <param name="code">The C# of a cell.</param>
    /// <param name="position">The cursor in it.</param>
    public static string Of(string code, int position)
    {
        if (!code.Contains("using", StringComparison.Ordinal) && !code.Contains("namespace", StringComparison.Ordinal) && !code.Contains("this ", StringComparison.Ordinal))
            return code;
        var text = code.ToCharArray();
        var root = CSharpSyntaxTree.ParseText(code, CellSource.ScriptOptions.WithKind(SourceCodeKind.Regular)).GetRoot();
        foreach (var node in root.ChildNodes())
            Blank(node, position, text);
        return new string(text);
    }

    private static void Blank(SyntaxNode node, int position, char[] text)
    {
        switch (node)
        {
            case GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { UsingKeyword.Span.IsEmpty: false } declaration }:
                Blank(declaration.AwaitKeyword.Span, text);
                Blank(declaration.UsingKeyword.Span, text);
                break;
            // Inside, all names must be found; outside, the namespace's own.
            case NamespaceDeclarationSyntax space when position > space.OpenBraceToken.SpanStart && (space.CloseBraceToken.IsMissing || position <= space.CloseBraceToken.SpanStart):
                Blank(TextSpan.FromBounds(space.SpanStart, space.OpenBraceToken.Span.End), text);
                Blank(space.CloseBraceToken.Span, text);
                foreach (var member in space.Members)
                    Blank(member, position, text);
                break;
            case FileScopedNamespaceDeclarationSyntax space:
                Blank(TextSpan.FromBounds(space.SpanStart, space.SemicolonToken.Span.End), text);
                break;
            case ClassDeclarationSyntax { TypeParameterList: null } type when type.Modifiers.Any(SyntaxKind.StaticKeyword) && !type.CloseBraceToken.IsMissing
                && type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.ParameterList.Parameters is [{ } first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword)):
                Blank(TextSpan.FromBounds(type.SpanStart, type.OpenBraceToken.Span.End), text);
                Blank(type.CloseBraceToken.Span, text);
                break;
        }
    }

    private static void Blank(TextSpan span, char[] text)
    {
        for (var index = span.Start; index < span.End; index++)
            text[index] = text[index] is '\r' or '\n' ? text[index] : ' ';
    }
}
