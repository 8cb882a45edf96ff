using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>Parts a cell that is to run at its <c>#!</c> lines.</summary>
/// <param name="table">The commands and languages that there are.</param>
internal sealed class CellSplitter(CommandTable table)
{
    /// <summary>Parts a cell.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="language">The name of the language it begins in; null for C#.</param>
    /// <exception cref="CellDirectiveException">A line names no command, or stands inside a statement.</exception>
    public IReadOnlyList<CellPart> Split(string code, string? language = null)
    {
        var parts = new List<CellPart>();
        var sections = CellSections.Of(code, table, language).ToList();
        var hasText = false;
        for (var index = 0; index < sections.Count; index++)
        {
            var section = sections[index];
            var next = sections.ElementAtOrDefault(index + 1);
            if (section.Line is { } line)
                table.Find(line);
            if (section.Begins)
                hasText = false;
            else
                parts.Add(new(section.Line, "", section.Language));

            var text = code[section.Start..section.End];
            if (section.Language is not null)
            {
                // A line that says all by its options needs no text.
                if (!string.IsNullOrWhiteSpace(text) || (!hasText && next is null or { Begins: true } && section.Owner is { Options.Count: > 0 } or { Arguments.Count: > 0 }))
                    parts.Add(new(section.Owner, text, section.Language));
                hasText |= !string.IsNullOrWhiteSpace(text);
                continue;
            }

            if (next?.Line is { } command && !CommandTable.IsCSharp(command.Name) && !IsComplete(text))
            {
                table.Find(command);
                throw new CellDirectiveException($"'#!{command.Name}' stands inside a statement that has not ended; commands stand between statements.", command.Line);
            }

            if (section.Owner is not null || !string.IsNullOrWhiteSpace(text))
                parts.Add(new(section.Owner, new string('\n', CellSections.LineOf(code, section.Start) - 1) + text, null));
        }

        return parts;
    }

    private static bool IsComplete(string text) => SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(text, CellSource.ScriptOptions));
}
