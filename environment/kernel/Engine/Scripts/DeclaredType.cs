using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>A type that a cell declares at its top or in a namespace.</summary>
/// <param name="Name">Its name with its namespace and number of type parameters, as reflection spells it: <c>Shapes.Pair`2</c>.</param>
/// <param name="Span">Its text, from its documentation comment on.</param>
/// <param name="IsOnlyAside">Whether a script cannot hold it: types in namespaces, <c>file</c> types, extension members.</param>
/// <param name="Node">Its syntax.</param>
internal sealed record DeclaredType(string Name, TextSpan Span, bool IsOnlyAside, MemberDeclarationSyntax Node)
{
    /// <summary>The declaration of a type; null where the member is none.</summary>
    public static DeclaredType? Of(MemberDeclarationSyntax member, string home) => member switch
    {
        TypeDeclarationSyntax type => new(Full(home, type.Identifier, type.TypeParameterList), Whole(type), home.Length > 0 || IsFile(type) || HasExtensions(type), type),
        EnumDeclarationSyntax type => new(Full(home, type.Identifier, null), Whole(type), home.Length > 0 || IsFile(type), type),
        DelegateDeclarationSyntax type => new(Full(home, type.Identifier, type.TypeParameterList), Whole(type), home.Length > 0 || IsFile(type), type),
        _ => null,
    };

    /// <summary>What makes the type and its internal members visible to scripts, which are assemblies of their own.</summary>
    public IEnumerable<TextEdit> Publish()
    {
        var modifiers = Node.Modifiers;
        if (!modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.FileKeyword)))
        {
            var access = modifiers.Where(IsAccess).ToList();
            if (access.Count == 0)
                yield return new(Keyword().SpanStart, 0, "public ");
            for (var index = 0; index < access.Count; index++)
                yield return new(access[index].SpanStart, access[index].Span.Length, index == 0 ? "public" : "");
        }

        foreach (var word in Node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.InternalKeyword) && token.Parent != Node))
        {
            // An accessor's `internal` narrows its property; without it the accessor is as public as that.
            yield return new(word.SpanStart, word.Span.Length, word.Parent is AccessorDeclarationSyntax ? "" : "public");
            if (word.Parent is MemberDeclarationSyntax { Modifiers: var others } && others.FirstOrDefault(other => other.IsKind(SyntaxKind.ProtectedKeyword)) is { RawKind: not 0 } wider)
                yield return new(wider.SpanStart, wider.Span.Length, "");
        }
    }

    // A documentation comment belongs to what follows it.
    private static TextSpan Whole(MemberDeclarationSyntax type) => TextSpan.FromBounds(CellSource.BeforeDocumentation(type.GetFirstToken()), type.Span.End);

    private static string Full(string home, SyntaxToken name, TypeParameterListSyntax? parameters) =>
        $"{(home.Length > 0 ? home + "." : "")}{name.ValueText}{(parameters is null ? "" : $"`{parameters.Parameters.Count}")}";

    private static bool IsFile(MemberDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.FileKeyword);

    private static bool HasExtensions(TypeDeclarationSyntax type) => type is ClassDeclarationSyntax
        && type.Members.Any(member => member is ExtensionBlockDeclarationSyntax
            || member is MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } && modifiers.Any(SyntaxKind.ThisKeyword));

    private static bool IsAccess(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword;

    private SyntaxToken Keyword() => Node.Modifiers.Count > 0 ? Node.Modifiers[0] : Node switch
    {
        TypeDeclarationSyntax type => type.Keyword,
        EnumDeclarationSyntax type => type.EnumKeyword,
        DelegateDeclarationSyntax type => type.DelegateKeyword,
        _ => Node.GetFirstToken(),
    };
}
