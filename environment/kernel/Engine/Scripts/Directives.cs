using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>A reference that a cell asks for: <c>#r "target"</c>.</summary>
/// <param name="Target">What stands between the quotes.</param>
/// <param name="Line">The line of the cell, from 1.</param>
/// <param name="IsSource">Whether it is <c>#i</c>, which names where packages come from.</param>
internal sealed record ReferenceDirective(string Target, int Line, bool IsSource = false);

/// <summary>The lines of a cell that are for the engine, not for the compiler.</summary>
internal static partial class Directives
{
    /// <summary>Takes the directives out of a cell; their lines stay, blank.</summary>
    /// <exception cref="CellDirectiveException">A directive is not known or not complete.</exception>
    public static (IReadOnlyList<ReferenceDirective> References, string Code) Take(string code)
    {
        // The parser tells a directive from a line of a string that looks like one.
        if (!code.Contains('#', StringComparison.Ordinal))
            return ([], code);
        var tree = CSharpSyntaxTree.ParseText(code, CellSource.ScriptOptions);
        var references = new List<ReferenceDirective>();
        var edits = new List<TextEdit>();
        foreach (var trivia in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.SkippedTokensTrivia)))
        {
            var line = tree.GetLineSpan(trivia.Span).StartLinePosition.Line + 1;
            if (trivia.GetStructure() is ReferenceDirectiveTriviaSyntax reference)
            {
                var target = reference.File.ValueText;
                if (reference.File.IsMissing || string.IsNullOrWhiteSpace(target))
                    throw new CellDirectiveException("#r names what to load between quotes, such as #r \"project:../ArtGan.Lib.csproj\".", line);
                references.Add(new(target.Trim(), line));
            }
            else if (Source().Match(trivia.ToString().Trim()) is { Success: true } source)
            {
                references.Add(new(source.Groups["target"].Value.Trim(), line, IsSource: true));
            }
            else
            {
                continue;
            }

            var length = trivia.ToFullString().TrimEnd('\r', '\n').Length;
            edits.Add(new(trivia.FullSpan.Start, length, new string(' ', length)));
        }

        return (references, EditedText.Apply(code, edits).Text);
    }

    // Not of C#, but .NET Interactive's.
    [GeneratedRegex("""^#i\s*"(?<target>[^"]*)"\s*(//.*)?$""")]
    private static partial Regex Source();
}

/// <summary>A directive that cannot be followed, with its line in the cell.</summary>
internal sealed class CellDirectiveException(string message, int line) : Exception(message)
{
    /// <summary>The line of the cell, from 1.</summary>
    public int Line { get; } = line;
}
