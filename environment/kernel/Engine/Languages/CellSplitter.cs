using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>Parts a cell at its <c>#!</c> lines. In C#, the parser tells such a line from one inside a string or a comment.</summary>
/// <param name="table">The commands and languages that there are.</param>
internal sealed class CellSplitter(CommandTable table)
{
    private const string Mark = "#!";

    /// <summary>Parts a cell.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="language">The name of the language it begins in; null for C#.</param>
    /// <exception cref="CellDirectiveException">A line names no command, or stands inside a statement.</exception>
    public IReadOnlyList<CellPart> Split(string code, string? language = null)
    {
        var parts = new List<CellPart>();
        // The language of a whole cell is named by the notebook, above its first line.
        var current = language is null || CommandTable.IsCSharp(language) ? null : CellCommand.Parse(Mark + language, line: 0);
        var entry = current is null ? null : table.Find(current);
        var (start, hasText) = (0, false);
        while (true)
        {
            var next = entry is ICellLanguage ? NextInText(code, start) : NextInCSharp(code, start);
            var text = code[start..(next ?? code.Length)];
            var command = next is { } at ? CellCommand.Parse(code[at..EndOfLine(code, at)].Trim(), LineOf(code, at)) : null;
            var isCSharp = command is not null && CommandTable.IsCSharp(command.Name);
            var found = command is null || isCSharp ? null : table.Find(command);
            var begins = isCSharp || found is ICellLanguage or ICellCommand { TakesCode: true };

            if (entry is ICellLanguage spoken)
            {
                // `#!share` and `#!set` at the head of a part do not end it.
                if (!string.IsNullOrWhiteSpace(text) || (!hasText && (command is null || begins) && current is { Options.Count: > 0 } or { Arguments.Count: > 0 }))
                    parts.Add(new(current, text, spoken));
                hasText |= !string.IsNullOrWhiteSpace(text);
            }
            else
            {
                if (command is not null && !isCSharp && !IsComplete(text))
                    throw new CellDirectiveException($"'#!{command.Name}' stands inside a statement that has not ended; commands stand between statements.", command.Line);
                if (current is not null || !string.IsNullOrWhiteSpace(text))
                    parts.Add(new(current, new string('\n', LineOf(code, start) - 1) + text, null));
            }

            if (command is null)
                return parts;
            start = Math.Min(code.Length, EndOfLine(code, next!.Value) + 1);
            if (begins)
                (current, entry, hasText) = (isCSharp ? null : command, found, false);
            else
                parts.Add(new(command, "", entry as ICellLanguage));
            if (!begins && entry is not ICellLanguage)
                (current, entry) = (null, null);
        }
    }

    private int? NextInText(string code, int start)
    {
        for (var position = start; position < code.Length; position = EndOfLine(code, position) + 1)
        {
            var line = code[position..EndOfLine(code, position)];
            if (line.StartsWith(Mark, StringComparison.Ordinal) && table.Knows(CellCommand.Parse(line, line: 0).Name))
                return position;
        }

        return null;
    }

    // `#!/usr/bin/env dotnet` names a program to the shell.
    private static bool IsCommand(string line) => line.StartsWith(Mark, StringComparison.Ordinal) && !line.StartsWith(Mark + "/", StringComparison.Ordinal);

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

    private static bool IsComplete(string text) => SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(text, CellSource.ScriptOptions));

    private static int LineOf(string code, int position) => code.AsSpan(0, position).Count('\n') + 1;

    private static int EndOfLine(string code, int position) => code.IndexOf('\n', position) is >= 0 and var end ? end : code.Length;
}
