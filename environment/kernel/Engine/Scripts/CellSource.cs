using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// A cell's code made ready for Roslyn's scripting: it yields before its first statement, its loops, functions
/// and top-level awaits end when it is interrupted, and `using var` works at the top. Lines keep their numbers.
/// </summary>
internal sealed class CellSource
{
    private const string Hooks = "global::ArtGan.Kernel.Engine.Cells.CellHooks.";
    private const string Gate = $"await {Hooks}Begin(); ";
    private const string Header = "#nullable enable\n#line 1\n";

    /// <summary>How cells are parsed.</summary>
    public static readonly CSharpParseOptions ScriptOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private static readonly CSharpParseOptions RegularOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Regular);

    private readonly EditedText declarations;
    private readonly EditedText awaits;
    private readonly string original;

    private CellSource(string original, int session)
    {
        this.original = original;
        declarations = EditedText.Apply(original, UsingDeclarations(original));
        awaits = EditedText.Apply(declarations.Text, Interruptions(declarations.Text, session));
    }

    /// <summary>The code to compile.</summary>
    public string Code => Header + awaits.Text;

    /// <summary>Prepares a cell's code, from which the directives have been taken.</summary>
    /// <param name="code">The code.</param>
    /// <param name="session">The number of the session that will run it.</param>
    public static CellSource Prepare(string code, int session) => new(code, session);

    /// <summary>Where a position of <see cref="Code"/> lies in the cell: line and column, from 1, and the line's text.</summary>
    public (int Line, int Column, string Text) Locate(int position)
    {
        var place = declarations.Original(awaits.Original(Math.Max(0, position - Header.Length)));
        var lines = Microsoft.CodeAnalysis.Text.SourceText.From(original).Lines;
        var found = lines.GetLinePosition(Math.Min(place, original.Length));
        return (found.Line + 1, found.Character + 1, lines[found.Line].ToString());
    }

    /// <summary>The expression without semicolon that ends the cell, which is its result; null without one.</summary>
    public static ExpressionSyntax? Result(SyntaxNode root) =>
        root is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }] }
            && (statement.SemicolonToken.IsMissing || statement.SemicolonToken.Span.IsEmpty) ? statement.Expression : null;

    private static IEnumerable<TextEdit> UsingDeclarations(string code)
    {
        // A script takes `using var` for a using directive; in a program it is what it looks like.
        if (!code.Contains("using", StringComparison.Ordinal))
            yield break;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, RegularOptions).GetRoot();
        foreach (var statement in root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).OfType<LocalDeclarationStatementSyntax>())
        {
            if (!statement.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) || statement.SemicolonToken.IsMissing)
                continue;
            if (statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword))
                yield return new(statement.AwaitKeyword.SpanStart, "await".Length, "     ");
            yield return new(statement.UsingKeyword.SpanStart, "using".Length, "     ");
            var owned = statement.Declaration.Variables.Select(variable => $" {Hooks}Own({variable.Identifier.Text});");
            yield return new(statement.SemicolonToken.Span.End, 0, string.Concat(owned));
        }
    }

    private static IEnumerable<TextEdit> Interruptions(string code, int session)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ScriptOptions).GetRoot();
        var lastUsing = root.Usings.LastOrDefault() as SyntaxNode ?? root.Externs.LastOrDefault();
        var first = root.GetFirstToken(includeZeroWidth: true);
        if (lastUsing is not null)
            yield return new(lastUsing.Span.End, 0, " " + Gate);
        else if (!first.IsKind(SyntaxKind.EndOfFileToken))
            yield return new(BeforeDocumentation(first), 0, Gate);

        foreach (var expression in root.DescendantNodes(IsSameMethod).OfType<AwaitExpressionSyntax>())
        {
            if (expression.Expression.IsMissing)
                continue;
            yield return new(expression.Expression.SpanStart, 0, $"{Hooks}Interruptible(");
            yield return new(expression.Expression.Span.End, 0, ")");
        }

        // In a text with mistakes the compiler's message must be about the user's own words.
        var edits = root.ContainsDiagnostics ? [] : root.DescendantNodes().SelectMany(node => Poll(node, session));
        foreach (var edit in edits)
            yield return edit;
    }

    // A documentation comment belongs to what follows it.
    private static int BeforeDocumentation(SyntaxToken token) => token.LeadingTrivia
        .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
        .Select(trivia => trivia.FullSpan.Start).FirstOrDefault(token.SpanStart);

    private static IEnumerable<TextEdit> Poll(SyntaxNode node, int session)
    {
        SyntaxNode? body = node switch
        {
            WhileStatementSyntax loop => loop.Statement,
            DoStatementSyntax loop => loop.Statement,
            ForStatementSyntax loop => loop.Statement,
            CommonForEachStatementSyntax loop => loop.Statement,
            LocalFunctionStatementSyntax function => function.Body,
            BaseMethodDeclarationSyntax method => method.Body,
            AnonymousFunctionExpressionSyntax lambda => lambda.Block,
            _ => null,
        };
        if (body is BlockSyntax block)
        {
            yield return new(block.OpenBraceToken.Span.End, 0, $" {Hooks}Poll({session});");
        }
        else if (body is StatementSyntax statement)
        {
            yield return new(statement.SpanStart, 0, $"{{ {Hooks}Poll({session}); ");
            yield return new(statement.Span.End, 0, " }");
        }
    }

    private static bool IsSameMethod(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or BasePropertyDeclarationSyntax);
}
