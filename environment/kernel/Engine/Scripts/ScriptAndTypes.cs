using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// A cell's text taken apart into the types it declares, which are compiled aside as an ordinary library, and
/// the rest, which is a script. Both keep every line and column of the cell: what belongs to the other is blank.
/// </summary>
internal sealed class ScriptAndTypes
{
    private readonly List<TextSpan> directives;
    private readonly List<TextSpan> namespaces = [];
    private readonly List<TextSpan> frame = [];
    private readonly List<TextEdit> braces = [];
    private readonly List<DeclaredType> types = [];

    private ScriptAndTypes(string code)
    {
        Code = code;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, CellSource.RegularOptions).GetRoot();
        Usings = [.. root.Usings];
        frame.AddRange(root.Externs.Select(node => node.Span));
        frame.AddRange(root.Usings.Select(node => node.Span));
        directives = root.ContainsDirectives ? [.. root.DescendantTrivia().Where(IsForBoth).Select(trivia => trivia.Span)] : [];
        foreach (var member in root.Members)
            Add(member, "");
    }

    /// <summary>The cell's text.</summary>
    public string Code { get; }

    /// <summary>The types the cell declares, in order.</summary>
    public IReadOnlyList<DeclaredType> Types => types;

    /// <summary>The cell's usings.</summary>
    public IReadOnlyList<UsingDirectiveSyntax> Usings { get; }

    /// <summary>Takes a cell apart, from which the directives for the engine have been taken.</summary>
    public static ScriptAndTypes Of(string code) => new(code);

    /// <summary>The cell without the types that are compiled aside, and without namespaces.</summary>
    public string Script(IReadOnlySet<DeclaredType> aside)
    {
        var blank = namespaces.Concat(types.Where(aside.Contains).Select(type => type.Span)).ToList();
        if (blank.Count == 0)
            return Code;
        var text = Code.ToCharArray();
        foreach (var span in blank)
            Blank(text, span);
        return new string(text);
    }

    /// <summary>The types that are compiled aside, in their namespaces and below the cell's usings.</summary>
    public EditedText Library(IReadOnlySet<DeclaredType> aside)
    {
        var text = Code.ToCharArray();
        Blank(text, new TextSpan(0, text.Length));
        var chosen = types.Where(aside.Contains).ToList();
        foreach (var span in frame.Concat(directives).Concat(chosen.Select(type => type.Span)))
            Code.CopyTo(span.Start, text, span.Start, span.Length);
        return EditedText.Apply(new string(text), braces.Concat(chosen.SelectMany(type => type.Publish())));
    }

    private static void Blank(char[] text, TextSpan span)
    {
        foreach (ref var character in text.AsSpan(span.Start, span.Length))
        {
            if (character is not ('\n' or '\r'))
                character = ' ';
        }
    }

    private static bool IsForBoth(SyntaxTrivia trivia) => trivia.IsDirective
        && trivia.Kind() is not (SyntaxKind.LoadDirectiveTrivia or SyntaxKind.ReferenceDirectiveTrivia or SyntaxKind.ShebangDirectiveTrivia
            or SyntaxKind.IgnoredDirectiveTrivia or SyntaxKind.ErrorDirectiveTrivia or SyntaxKind.WarningDirectiveTrivia);

    private void Add(MemberDeclarationSyntax member, string home)
    {
        if (member is BaseNamespaceDeclarationSyntax space)
            AddNamespace(space, home);
        else if (DeclaredType.Of(member, home) is { } type)
            types.Add(type);
        else if (home.Length > 0)
            frame.Add(member.Span); // A mistake, which the compiler names.
    }

    private void AddNamespace(BaseNamespaceDeclarationSyntax space, string home)
    {
        if (home.Length == 0)
            namespaces.Add(space.Span);
        var name = home.Length > 0 ? $"{home}.{space.Name}" : space.Name.ToString();
        var end = space.Span.End;
        if (space is NamespaceDeclarationSyntax block)
        {
            frame.Add(TextSpan.FromBounds(block.SpanStart, block.OpenBraceToken.Span.End));
            frame.Add(block.CloseBraceToken.Span);
        }
        else if (space is FileScopedNamespaceDeclarationSyntax scoped)
        {
            // A file has one of these and a cell may have several, so each ends where the next begins.
            frame.Add(TextSpan.FromBounds(scoped.SpanStart, scoped.SemicolonToken.Span.End));
            braces.Add(new(scoped.SemicolonToken.SpanStart, scoped.SemicolonToken.Span.Length, "{"));
            var next = scoped.Members.OfType<FileScopedNamespaceDeclarationSyntax>().FirstOrDefault();
            braces.Add(new(next?.SpanStart ?? end, 0, "} "));
        }

        frame.AddRange(space.Usings.Select(node => node.Span));
        foreach (var member in space.Members)
        {
            if (member is FileScopedNamespaceDeclarationSyntax next)
                AddNamespace(next, "");
            else
                Add(member, name);
        }
    }
}
