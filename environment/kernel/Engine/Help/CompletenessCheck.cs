using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>Tells a console whether the lines typed so far can be run.</summary>
internal static class CompletenessCheck
{
    private const int IndentSize = 4;

    /// <summary>Whether a cell can be run as it stands.</summary>
    /// <param name="cell">The cell.</param>
    public static Completeness Of(CellLayout cell)
    {
        if (DirectiveStatus(cell) is { } status)
            return new(status);
        var tree = CSharpSyntaxTree.ParseText(cell.Code, CellSource.ScriptOptions);
        if (tree.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error) && SyntaxFactory.IsCompleteSubmission(tree))
            return new(CompletenessStatus.Complete);
        // In a program `using var` and namespaces are what they look like.
        var program = CSharpSyntaxTree.ParseText(cell.Code, CellSource.ScriptOptions.WithKind(SourceCodeKind.Regular));
        if (!program.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return new(CompletenessStatus.Complete);
        return IsBroken(tree, cell.Code) && IsBroken(program, cell.Code) ? new(CompletenessStatus.Invalid)
            : SyntaxFactory.IsCompleteSubmission(tree) ? new(CompletenessStatus.Invalid)
            : new(CompletenessStatus.Incomplete, Indent(cell.Code, tree));
    }

    // What is wrong before the last word stays wrong whatever follows.
    private static bool IsBroken(SyntaxTree tree, string code)
    {
        var last = code.TrimEnd().Length;
        if (IsOpenText(tree))
            return false;
        return Closes(tree) || tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceSpan.End < last && !IsAboutTheEnd(diagnostic));
    }

    // A bracket that is closed and was never opened, or opened as another.
    private static bool Closes(SyntaxTree tree)
    {
        var open = new Stack<SyntaxKind>();
        foreach (var token in SyntaxFactory.ParseTokens(tree.ToString(), options: (CSharpParseOptions)tree.Options))
        {
            var opening = token.Kind() switch
            {
                SyntaxKind.CloseParenToken => SyntaxKind.OpenParenToken,
                SyntaxKind.CloseBraceToken => SyntaxKind.OpenBraceToken,
                SyntaxKind.CloseBracketToken => SyntaxKind.OpenBracketToken,
                _ => SyntaxKind.None,
            };
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken)
                open.Push(token.Kind());
            else if (opening != SyntaxKind.None && (!open.TryPop(out var top) || top != opening))
                return true;
        }

        return false;
    }

    // A text or a comment that may go on over several lines.
    private static bool IsOpenText(SyntaxTree tree) => tree.GetDiagnostics().Any(diagnostic => diagnostic.Id is "CS1035" or "CS1039" or "CS8997");

    private static bool IsAboutTheEnd(Diagnostic diagnostic) => diagnostic.Id is "CS1733" or "CS1513" or "CS1026" or "CS1002" or "CS1022" or "CS1027" or "CS1524" or "CS1038";

    private static CompletenessStatus? DirectiveStatus(CellLayout cell)
    {
        foreach (var line in cell.Directives)
        {
            var text = line.Trim();
            if (text.StartsWith("#r", StringComparison.Ordinal) && text.Count(character => character == '"') != 2)
                return CompletenessStatus.Invalid;
        }

        var isForeign = cell.Foreign.Count > 0 && string.IsNullOrWhiteSpace(cell.Code);
        return isForeign ? string.IsNullOrWhiteSpace(cell.Text[cell.Foreign[^1].Start..cell.Foreign[^1].End]) || !cell.Text.EndsWith('\n') ? CompletenessStatus.Incomplete : CompletenessStatus.Complete
            : string.IsNullOrWhiteSpace(cell.Code) ? CompletenessStatus.Complete : null;
    }

    private static string Indent(string code, SyntaxTree tree)
    {
        var line = code.TrimEnd().Split('\n')[^1];
        var indent = line[..(line.Length - line.TrimStart().Length)];
        // Within a text its own lines decide.
        if (IsOpenText(tree))
            return indent;
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(line))
            depth = token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken ? depth + 1
                : token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken ? Math.Max(0, depth - 1) : depth;
        var lastWord = line.TrimEnd();
        var goesOn = depth > 0 || !(lastWord.EndsWith(';') || lastWord.EndsWith('}') || lastWord.EndsWith(','));
        return goesOn ? indent + new string(' ', IndentSize) : indent;
    }
}
