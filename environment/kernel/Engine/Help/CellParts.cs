using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>A part of a cell in another language than C#.</summary>
/// <param name="Command">The line that names the language, from <c>#!</c> on.</param>
/// <param name="Language">The language.</param>
/// <param name="Start">Where its text starts.</param>
/// <param name="End">Where its text ends.</param>
internal sealed record ForeignPart(string Command, CommandDescription Language, int Start, int End);

/// <summary>
/// A cell taken apart for help: what is no C# (lines that begin with <c>#!</c> or <c>#r</c>, parts in other languages)
/// is blank in <see cref="Code"/>, whose positions are those of the cell.
/// </summary>
internal sealed class CellParts
{
    private readonly List<(int Start, int End)> directives = [];
    private readonly List<ForeignPart> foreign = [];

    /// <summary>Takes a cell apart.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="commands">The commands there are.</param>
    public CellParts(string text, IReadOnlyList<CommandDescription> commands)
    {
        Text = text;
        var code = text.ToCharArray();
        if (text.Contains('#', StringComparison.Ordinal))
            Divide(code, commands);
        Code = new string(code);
    }

    /// <summary>The cell's text.</summary>
    public string Text { get; }

    /// <summary>The C# of it.</summary>
    public string Code { get; }

    /// <summary>The lines that are directives.</summary>
    public IEnumerable<string> Directives => directives.Select(line => Text[line.Start..line.End]);

    /// <summary>The parts in other languages.</summary>
    public IReadOnlyList<ForeignPart> Foreign => foreign;

    /// <summary>The directive's line up to a position; null where the position is in none.</summary>
    public string? DirectiveBefore(int position) =>
        directives.Where(line => position > line.Start && position <= line.End).Select(line => Text[line.Start..position]).FirstOrDefault();

    /// <summary>The whole line of the directive at a position; null where the position is in none.</summary>
    public string? DirectiveAt(int position) =>
        directives.Where(line => position >= line.Start && position <= line.End).Select(line => Text[line.Start..line.End]).FirstOrDefault();

    /// <summary>The part in another language that a position is in.</summary>
    public ForeignPart? ForeignAt(int position) => foreign.FirstOrDefault(part => position >= part.Start && position <= part.End);

    private void Divide(char[] code, IReadOnlyList<CommandDescription> commands)
    {
        (CommandDescription Language, string Line, int Start)? open = null;
        var strings = Strings(Text);
        for (var start = 0; start < Text.Length;)
        {
            var newline = Text.IndexOf('\n', start);
            var (end, next) = newline < 0 ? (Text.Length, Text.Length) : (newline, newline + 1);
            var line = Text[start..end].Trim();
            var isCommand = line.StartsWith("#!", StringComparison.Ordinal);
            var isDirective = isCommand || (open is null && (line.StartsWith("#r", StringComparison.Ordinal) && !line.StartsWith("#region", StringComparison.Ordinal) || line.StartsWith("#load", StringComparison.Ordinal)));
            if (isDirective && (open is not null || !strings.Any(range => range.Start < start && start < range.End)))
            {
                directives.Add((start + Text[start..end].IndexOf('#', StringComparison.Ordinal), end));
                // What #load brings is wanted for the help below it.
                if (!line.StartsWith("#load", StringComparison.Ordinal))
                    Blank(code, start, end);
                var name = isCommand ? line[2..].Split(' ', 2)[0] : "";
                var command = commands.FirstOrDefault(known => known.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
                if (command is { IsLanguage: true } || name.ToLowerInvariant() is "csharp" or "c#")
                {
                    Close(open, start);
                    open = command is { IsLanguage: true } ? (command, line, next) : null;
                }
            }
            else if (open is not null)
            {
                Blank(code, start, end);
            }

            start = next;
        }

        Close(open, Text.Length);
    }

    private void Close((CommandDescription Language, string Line, int Start)? open, int end)
    {
        if (open is { } part)
            foreign.Add(new(part.Line, part.Language, part.Start, end));
    }

    private static void Blank(char[] code, int start, int end)
    {
        for (var index = start; index < end; index++)
            code[index] = code[index] == '\r' ? '\r' : ' ';
    }

    // A line of a text in quotes is no directive, whatever it looks like.
    private static List<(int Start, int End)> Strings(string text) => !text.Contains("\"\"\"", StringComparison.Ordinal) && !text.Contains("@\"", StringComparison.Ordinal) && !text.Contains("/*", StringComparison.Ordinal)
        ? []
        : [.. CSharpSyntaxTree.ParseText(text, CellSource.ScriptOptions).GetRoot().DescendantTokens()
            .SelectMany(token => (IEnumerable<(int, int)>)[(token.SpanStart, token.Span.End), .. token.LeadingTrivia.Concat(token.TrailingTrivia).Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(trivia => (trivia.SpanStart, trivia.Span.End))])];
}
