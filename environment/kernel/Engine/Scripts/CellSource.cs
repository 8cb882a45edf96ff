using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// A cell's code, or a part of it, made ready for the compiler: a script yields before its first statement, its
/// loops, functions and top-level awaits end when it is interrupted, and what scripts read otherwise than programs
/// is repaired. Lines keep their numbers.
/// </summary>
internal sealed class CellSource
{
    /// <summary>The class whose functions are written into cells.</summary>
    public const string Hooks = "global::ArtGan.Kernel.Engine.Cells.CellHooks.";

    private const string Gate = $"await {Hooks}Begin(); ";
    private const string Header = "#define DEBUG\n#define TRACE\n#nullable enable\n#line 1\n";
    private static readonly string[] Symbols = ["DEBUG", "TRACE"];

    /// <summary>How cells are parsed.</summary>
    public static readonly CSharpParseOptions ScriptOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script, preprocessorSymbols: Symbols);

    /// <summary>How programs and libraries are parsed.</summary>
    public static readonly CSharpParseOptions RegularOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Regular, preprocessorSymbols: Symbols);

    private readonly IReadOnlyList<EditedText> layers;
    private readonly string original;

    private CellSource(string original, params IReadOnlyList<EditedText> layers) => (this.original, this.layers) = (original, layers);

    /// <summary>The code to compile.</summary>
    public string Code => Header + Text;

    /// <summary>The code without what stands before the cell's own.</summary>
    public string Text => layers[^1].Text;

    /// <summary>The position in <see cref="Text"/> of a position in <see cref="Code"/>.</summary>
    public static int Offset(int position) => position - Header.Length;

    /// <summary>Prepares a script without the points at which it is interrupted, for questions about it.</summary>
    public static CellSource Plain(string code) => new(code, EditedText.Apply(code, ScriptSyntax.Repairs(code)));

    /// <summary>A part of a cell that is compiled as a library, without the points at which it is interrupted.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="part">The part, as the cell's text edited.</param>
    public static CellSource Library(string code, EditedText part) => new(code, part);

    /// <summary>This script with other edits to its text.</summary>
    public CellSource With(IEnumerable<TextEdit> edits) => new(original, [.. layers, EditedText.Apply(layers[^1].Text, edits)]);

    /// <summary>This script with the points at which it is interrupted.</summary>
    /// <param name="session">The number of the session that will run it.</param>
    /// <param name="model">What the compiler knows of <see cref="Code"/>; null where that is nothing.</param>
    public CellSource Interruptible(int session, SemanticModel? model)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(layers[^1].Text, ScriptOptions).GetRoot();
        return WithPoints(Awaits(root).Concat(Points(root, session, model)), model);
    }

    /// <summary>This library with the points at which it is interrupted.</summary>
    /// <inheritdoc cref="Interruptible"/>
    public CellSource InterruptibleLibrary(int session, SemanticModel? model) =>
        WithPoints(Points(CSharpSyntaxTree.ParseText(layers[^1].Text, RegularOptions).GetRoot(), session, model), model);

    /// <summary>Whether what <see cref="Interruptible"/> writes depends on what the compiler knows of a text.</summary>
    public static bool NeedsModel(SyntaxNode root) => LambdaKinds.AreIn(root) || CallerExpressions.AreLikelyIn(root);

    /// <summary>Where a position of <see cref="Code"/> lies in the cell: line and column, from 1, and the line's text.</summary>
    public (int Line, int Column, string Text) Locate(int position)
    {
        var place = Math.Min(Original(position), original.Length);
        var lines = SourceText.From(original).Lines;
        var found = lines.GetLinePosition(place);
        return (found.Line + 1, found.Character + 1, lines[found.Line].ToString());
    }

    /// <summary>The position in the cell of a position of <see cref="Code"/>.</summary>
    public int Original(int position) =>
        layers.Reverse().Aggregate(Math.Max(0, position - Header.Length), (place, layer) => layer.Original(place));

    /// <summary>The expression without semicolon that ends the cell, which is its result; null without one.</summary>
    public static ExpressionSyntax? Result(SyntaxNode root) =>
        root is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }] }
            && (statement.SemicolonToken.IsMissing || statement.SemicolonToken.Span.IsEmpty) ? statement.Expression : null;

    private CellSource WithPoints(IEnumerable<TextEdit> points, SemanticModel? model)
    {
        var edits = points.ToList();
        return With(model is null ? edits : edits.Concat(CallerExpressions.In(edits, model, Header.Length)));
    }

    private static IEnumerable<TextEdit> Awaits(CompilationUnitSyntax root)
    {
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
    }

    // In a text with mistakes the compiler's message must be about the user's own words.
    private static IEnumerable<TextEdit> Points(SyntaxNode root, int session, SemanticModel? model) => root.ContainsDiagnostics ? []
        : new InterruptionPoints(session).In(root, model is null ? null : LambdaKinds.Of(model, Header.Length)).Concat(HostCalls.In(root));

    /// <summary>Where the documentation comment before a token begins, or else the token.</summary>
    public static int BeforeDocumentation(SyntaxToken token) => token.LeadingTrivia
        .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
        .Select(trivia => trivia.FullSpan.Start).FirstOrDefault(token.SpanStart);

    private static bool IsSameMethod(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or BasePropertyDeclarationSyntax);
}
