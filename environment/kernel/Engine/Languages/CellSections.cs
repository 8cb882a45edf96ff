using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>What stands in a cell between two lines that begin with <c>#!</c>.</summary>
/// <param name="Line">The line above; null at the cell's start, unless the notebook names the cell's language.</param>
/// <param name="LineStart">Where that line starts.</param>
/// <param name="Start">Where the text starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Owner">The line that the text belongs to, which names its language or takes code; null for plain C#.</param>
/// <param name="Language">The language of the text; null for C#.</param>
internal sealed record CellSection(CellCommand? Line, int LineStart, int Start, int End, CellCommand? Owner, ICellLanguage? Language)
{
    /// <summary>Whether the text is no longer that of the section before.</summary>
    public bool Begins => Line is null || ReferenceEquals(Line, Owner) || CommandTable.IsCSharp(Line.Name);
}

/// <summary>
/// Finds the lines of a cell that begin with <c>#!</c>. In C#, the parser tells such a line from one inside a string
/// or a comment; in other languages only those count that name something. Takes any text, also one being written.
/// </summary>
internal static class CellSections
{
    private const string Mark = "#!";

    /// <summary>The sections of a cell, in order; at least one.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="table">The commands and languages that there are.</param>
    /// <param name="language">The name of the language it begins in; null for C#.</param>
    public static IEnumerable<CellSection> Of(string code, CommandTable table, string? language = null)
    {
        // The language of a whole cell is named by the notebook, above its first line.
        var line = language is null || CommandTable.IsCSharp(language) ? null : CellCommand.Parse(Mark + language, line: 0);
        var owner = line;
        var spoken = line is null ? null : table.TryFind(line.Name) as ICellLanguage;
        var (lineStart, start) = (0, 0);
        while (true)
        {
            var next = spoken is null ? NextInCSharp(code, start) : NextInText(code, start, table);
            yield return new(line, lineStart, start, next ?? code.Length, owner, spoken);
            if (next is not { } at)
                yield break;
            line = CellCommand.Parse(code[at..EndOfLine(code, at)].Trim(), LineOf(code, at));
            (lineStart, start) = (at, Math.Min(code.Length, EndOfLine(code, at) + 1));
            (owner, spoken) = table.TryFind(line.Name) switch
            {
                CSharpEntry => (null, null),
                ICellLanguage begun => (line, begun),
                ICellCommand { TakesCode: true } => (line, null),
                // `#!share` and `#!set` inside a part do not end it.
                _ => (spoken is null ? null : owner, spoken),
            };
        }
    }

    /// <summary>The number of the line that a position is in, from 1.</summary>
    public static int LineOf(string code, int position) => code.AsSpan(0, position).Count('\n') + 1;

    /// <summary>Where the line that a position is in ends.</summary>
    public static int EndOfLine(string code, int position) => code.IndexOf('\n', position) is >= 0 and var end ? end : code.Length;

    private static int? NextInText(string code, int start, CommandTable table)
    {
        for (var position = start; position < code.Length; position = EndOfLine(code, position) + 1)
        {
            var line = code[position..EndOfLine(code, position)];
            if (line.StartsWith(Mark, StringComparison.Ordinal) && table.Knows(CellCommand.Parse(line, line: 0).Name))
                return position;
        }

        return null;
    }

    private static int? NextInCSharp(string code, int start)
    {
        if (code.IndexOf(Mark, start, StringComparison.Ordinal) < 0)
            return null;
        // A blank line first: at the very start the compiler takes `#!` for the line that names a program.
        var root = CSharpSyntaxTree.ParseText("\n" + code[start..], CellSource.ScriptOptions).GetRoot();
        var command = root.DescendantTrivia().FirstOrDefault(trivia =>
            (trivia.IsDirective || trivia.IsKind(SyntaxKind.SkippedTokensTrivia)) && IsCommand(trivia.ToString()));
        return command == default ? null : start + command.SpanStart - 1;
    }

    // `#!/usr/bin/env dotnet` names a program to the shell.
    private static bool IsCommand(string line) => line.StartsWith(Mark, StringComparison.Ordinal) && !line.StartsWith(Mark + "/", StringComparison.Ordinal);
}
