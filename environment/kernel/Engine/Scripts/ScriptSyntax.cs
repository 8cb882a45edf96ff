using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>Top-level code that the compiler reads otherwise in a script than in a program.</summary>
internal static class ScriptSyntax
{
    private const string Hooks = CellSource.Hooks;

    /// <summary>The edits after which a script means what the same text means in a program.</summary>
    public static IEnumerable<TextEdit> Repairs(string code)
    {
        if (!code.Contains("using", StringComparison.Ordinal) && !code.Contains("with", StringComparison.Ordinal))
            return [];
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, CellSource.RegularOptions).GetRoot();
        return root.Members.SelectMany(member => member switch
        {
            GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, SemicolonToken.IsMissing: false } declaration } => Using(declaration),
            PropertyDeclarationSyntax { Identifier.ValueText: "with", AccessorList: { } list } property => With(code, property.Type, list),
            _ => [],
        });
    }

    // A script takes `using var` for a using directive.
    private static IEnumerable<TextEdit> Using(LocalDeclarationStatementSyntax statement)
    {
        if (statement.AwaitKeyword.RawKind != 0)
            yield return new(statement.AwaitKeyword.SpanStart, "await".Length, "     ");
        yield return new(statement.UsingKeyword.SpanStart, "using".Length, "     ");
        var owned = statement.Declaration.Variables.Select(variable => $" {Hooks}Own({variable.Identifier.Text});");
        yield return new(statement.SemicolonToken.Span.End, 0, string.Concat(owned));
    }

    // And `point with { X = 1 }` for a property named `with`.
    private static IEnumerable<TextEdit> With(string code, TypeSyntax copied, AccessorListSyntax list)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(code, list.OpenBraceToken.SpanStart, list.OpenBraceToken.SpanStart))
        {
            depth += token.Kind() switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken => -1, _ => 0 };
            if (depth > 0)
                continue;
            return [new(copied.SpanStart, 0, "("), new(token.Span.End, 0, ")")];
        }

        return [];
    }
}
