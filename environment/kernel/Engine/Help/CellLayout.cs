using ArtGan.Kernel.Engine.Languages;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>
/// What is where in a cell that is being written. What is no C# (lines that begin with <c>#!</c> or <c>#r</c>, parts
/// in other languages) is blank in <see cref="Code"/>, whose positions are those of the cell.
/// </summary>
internal sealed class CellLayout
{
    private readonly List<(int Start, int End)> directives = [];
    private readonly List<CellSection> foreign = [];

    /// <summary>Looks through a cell.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="table">The commands and languages there are.</param>
    public CellLayout(string text, CommandTable table)
    {
        Text = text;
        var code = text.ToCharArray();
        foreach (var section in text.Contains('#', StringComparison.Ordinal) ? CellSections.Of(text, table) : [])
            Add(section, code);
        Code = new string(code);
    }

    /// <summary>The cell's text.</summary>
    public string Text { get; }

    /// <summary>The C# of it.</summary>
    public string Code { get; }

    /// <summary>The lines that are directives.</summary>
    public IEnumerable<string> Directives => directives.Select(line => Text[line.Start..line.End]);

    /// <summary>The sections in other languages.</summary>
    public IReadOnlyList<CellSection> Foreign => foreign;

    /// <summary>The directive's line up to a position; null where the position is in none.</summary>
    public string? DirectiveBefore(int position)
    {
        foreach (var (start, end) in directives)
        {
            if (position > start && position <= end)
                return Text[start..position];
        }

        // In another language a line is a command only when its name is known, and this one is being written.
        var begin = position == 0 ? 0 : Text.LastIndexOf('\n', position - 1) + 1;
        var line = Text[begin..position];
        return ForeignAt(position) is not null && line.StartsWith("#!", StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal) ? line : null;
    }

    /// <summary>The directive at a position, with the place of the position in it; null where the position is in none.</summary>
    public (string Line, int Place)? DirectiveAt(int position)
    {
        foreach (var (start, end) in directives)
        {
            if (position >= start && position <= end)
                return (Text[start..end], position - start);
        }

        return null;
    }

    /// <summary>The section in another language that a position is in.</summary>
    public CellSection? ForeignAt(int position) => foreign.FirstOrDefault(section => position >= section.Start && position <= section.End);

    private void Add(CellSection section, char[] code)
    {
        if (section.Line is not null)
            Take(section.LineStart, code, isBlank: true);
        if (section.Language is not null)
        {
            foreign.Add(section);
            Blank(code, section.Start, section.End);
            return;
        }

        var text = Text[section.Start..section.End];
        if (!text.Contains('#', StringComparison.Ordinal))
            return;
        foreach (var trivia in CSharpSyntaxTree.ParseText(text, CellSource.ScriptOptions).GetRoot().DescendantTrivia())
        {
            var isLoad = trivia.IsKind(SyntaxKind.LoadDirectiveTrivia);
            // What #load brings is wanted for the help below it.
            if (isLoad || trivia.IsKind(SyntaxKind.ReferenceDirectiveTrivia))
                Take(section.Start + trivia.SpanStart, code, isBlank: !isLoad);
        }
    }

    private void Take(int start, char[] code, bool isBlank)
    {
        var end = CellSections.EndOfLine(Text, start);
        directives.Add((start, end));
        if (isBlank)
            Blank(code, start, end);
    }

    private static void Blank(char[] code, int start, int end)
    {
        foreach (ref var character in code.AsSpan(start..end))
            character = character is '\r' or '\n' ? character : ' ';
    }
}
