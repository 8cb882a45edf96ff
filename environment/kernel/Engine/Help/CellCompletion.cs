using ArtGan.Kernel.Engine.Help.Sources;
using ArtGan.Kernel.Engine.Languages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>Completes cells: finds out what the cursor is in, and asks the sources that know about it.</summary>
/// <param name="views">Compiles the cell.</param>
/// <param name="folder">What paths are relative to.</param>
/// <param name="commands">What lines that begin with <c>#!</c> can name.</param>
/// <param name="variables">The values of the variables of cells.</param>
internal sealed class CellCompletion(CodeViews views, string folder, CommandTable commands, Func<IReadOnlyDictionary<string, object?>> variables)
{
    private static readonly string[] Preprocessor = ["define", "elif", "else", "endif", "endregion", "error", "if", "line", "load", "nullable", "pragma", "r", "region", "undef", "warning"];

    private readonly PathSource paths = new(folder);
    private readonly DirectiveSource directives = new(folder, commands, variables);
    private readonly UnimportedSource unimported = new(new TypeIndex());

    /// <summary>What may stand at a position.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">The cursor in its text.</param>
    /// <param name="cancellation">Gives up.</param>
    public Completions Complete(CellLayout cell, int position, CancellationToken cancellation)
    {
        if (cell.DirectiveBefore(position) is { } line && (line.StartsWith("#!", StringComparison.Ordinal) || line.Contains('"', StringComparison.Ordinal)))
            return Behind(directives.Complete(line), position);
        if (cell.ForeignAt(position) is { } section)
            return Foreign(section, cell.Text, position);
        if (WordOfPreprocessor(cell.Text, position) is { } word)
            return new([.. Preprocessor.Where(name => name.StartsWith(word, StringComparison.Ordinal)).Select(name => new Completion(name, "keyword"))], position - word.Length, position);

        var view = views.Open(cell.Code, position, cancellation);
        if (PathBefore(view) is { } path)
            return Behind(paths.Complete(path), position);
        return IsInText(view) ? new([], position, position) : Code(view);
    }

    private static Completions Behind((IReadOnlyList<Completion> Items, int Replaced) found, int position) => new(found.Items, position - found.Replaced, position);

    private Completions Foreign(CellSection section, string text, int position)
    {
        var start = position;
        while (start > section.Start && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            start--;
        var prefix = text[start..position];
        var names = section.Language!.NamesBelow(new(section.Owner!, text[section.Start..start], text[position..section.End], folder, variables()))
            .Where(item => item.Text.TrimStart('"').StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        // Keywords are written in the case that they are begun in.
        var isUpper = prefix.Length > 0 && !prefix.Any(char.IsLower);
        return new([.. names.Select(item => isUpper && item.Kind == "keyword" ? item with { Text = item.Text.ToUpperInvariant() } : item).DistinctBy(item => item.Text)], start, position);
    }

    private static string? WordOfPreprocessor(string text, int position)
    {
        var start = position;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        return start > 0 && text[start - 1] == '#' && string.IsNullOrWhiteSpace(text[(text.LastIndexOf('\n', start - 1) + 1)..(start - 1)]) ? text[start..position] : null;
    }

    // The text of a string up to the cursor, which may be a path; null outside of strings.
    private static string? PathBefore(CodeView view)
    {
        var token = TextToken(view);
        if (!token.IsKind(SyntaxKind.StringLiteralToken))
            return null;
        var open = view.Text.IndexOf('"', token.SpanStart) + 1;
        return open > view.Position ? null : view.Text[open..view.Position];
    }

    private static bool IsInText(CodeView view)
    {
        if (!TextToken(view).IsKind(SyntaxKind.None))
            return true;
        // A line that is blank so far belongs to nothing above it, except within a comment of several lines.
        var isNewLine = view.Text[view.Position - 1] == '\n';
        if (view.Root.FindToken(view.Position - 1) is { RawKind: (int)SyntaxKind.NumericLiteralToken } number && number.SpanStart < view.Position && view.Position <= number.Span.End)
            return true;
        var trivia = view.Root.FindTrivia(view.Position - 1, findInsideTrivia: false);
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => true,
            SyntaxKind.SingleLineDocumentationCommentTrivia => !isNewLine,
            SyntaxKind.MultiLineCommentTrivia => view.Position < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal),
            _ => trivia.IsDirective && !isNewLine,
        };
    }

    private static SyntaxToken TextToken(CodeView view)
    {
        var token = view.Position == 0 ? default : view.Root.FindToken(view.Position - 1);
        var isText = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        if (!isText || token.SpanStart >= view.Position)
            return default;
        var isOpen = token.Kind() is SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        return view.Position < token.Span.End || isOpen || token.ContainsDiagnostics ? token : default;
    }

    private Completions Code(CodeView view)
    {
        var list = new CandidateList(view.Prefix);
        var place = Places.Of(view);
        switch (place)
        {
            case Place.NewName:
                break;
            case Place.Member when CodeView.Around<Microsoft.CodeAnalysis.CSharp.Syntax.UsingDirectiveSyntax>(view.Before) is not null:
            case Place.Using:
                NameSource.AddForUsing(view, list);
                KeywordSource.Add(view, place, list);
                break;
            case Place.Member:
                MemberSource.Add(view, list);
                break;
            case Place.Override:
                OverrideSource.Add(view, list);
                break;
            case Place.PropertyOnly:
                ExpectedSource.Add(view, list);
                break;
            case Place.AfterExpression or Place.Accessor or Place.SwitchSection:
                KeywordSource.Add(view, place, list);
                break;
            default:
                ExpectedSource.Add(view, list);
                NameSource.Add(view, place, list);
                KeywordSource.Add(view, place, list);
                unimported.Add(view, place, list);
                break;
        }

        return new([.. list.Best().Select(SymbolNames.Completion)], view.Start - CodeViews.Shift, view.Position - CodeViews.Shift);
    }
}
