using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>The directives of file-based programs (<c>dotnet run file.cs</c>), whose text people paste into cells.</summary>
internal static class FileBasedDirectives
{
    /// <summary>Puts a notebook's directives in their place; lines keep their numbers.</summary>
    /// <param name="code">A cell.</param>
    /// <exception cref="CellDirectiveException">A directive has no meaning in a notebook.</exception>
    public static string Translate(string code)
    {
        if (!code.Contains("#:", StringComparison.Ordinal) && !code.StartsWith("#!/", StringComparison.Ordinal))
            return code;
        var tree = CSharpSyntaxTree.ParseText(code, CellSource.ScriptOptions);
        return EditedText.Apply(code, tree.GetRoot().DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.IgnoredDirectiveTrivia) || trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia) && trivia.ToString().StartsWith("#!/", StringComparison.Ordinal))
            .Select(trivia => new TextEdit(trivia.SpanStart, trivia.Span.Length, Translate(trivia, tree.GetLineSpan(trivia.Span).StartLinePosition.Line + 1)))).Text;
    }

    private static string Translate(SyntaxTrivia directive, int line)
    {
        var text = directive.ToString().TrimEnd();
        var end = directive.ToString()[text.Length..];
        if (text.StartsWith("#!", StringComparison.Ordinal))
            return end;
        var words = text[2..].Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["package", var package] => $"#r \"nuget: {package.Replace("@", ", ", StringComparison.Ordinal)}\"{end}",
            ["project", var path] => $"#r \"project:{(path.EndsWith("proj", StringComparison.Ordinal) ? path : $"{path.TrimEnd('/')}/{Path.GetFileName(path.TrimEnd('/'))}.csproj")}\"{end}",
            [var name, ..] => throw new CellDirectiveException($"'#:{name}' is for programs of one file and means nothing in a notebook, whose cells are compiled with the latest language, nullable types and unsafe code allowed; remove the line.", line),
            _ => throw new CellDirectiveException("'#:' is followed by nothing; remove the line.", line),
        };
    }
}
