using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>A cell that is being written, as the compiler sees it behind all cells that have run.</summary>
internal sealed class CodeView
{
    private readonly Lazy<SemanticModel> model;

    /// <summary>Looks at a cell.</summary>
    /// <param name="compilation">The cell, compiled.</param>
    /// <param name="tree">Its syntax.</param>
    /// <param name="scope">What earlier cells have declared.</param>
    /// <param name="position">The cursor in the tree's text.</param>
    /// <param name="cancellation">Gives up.</param>
    public CodeView(CSharpCompilation compilation, SyntaxTree tree, ScriptScope scope, int position, CancellationToken cancellation)
    {
        (Compilation, Tree, Position, Cancellation) = (compilation, tree, position, cancellation);
        Root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        Scope = scope.With(Root.Usings);
        Text = tree.GetText(cancellation).ToString();
        Start = WordStart(Text, position);
        Before = TokenBefore(Start);
        model = new(() => Compilation.GetSemanticModel(Tree));
    }

    /// <summary>The cell and what it refers to.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The cell's syntax.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The root of the syntax.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>What earlier cells have declared, and what they and this one import.</summary>
    public ScriptScope Scope { get; }

    /// <summary>The tree's text.</summary>
    public string Text { get; }

    /// <summary>The cursor.</summary>
    public int Position { get; }

    /// <summary>Where the word at the cursor starts.</summary>
    public int Start { get; }

    /// <summary>The word up to the cursor, without the <c>@</c> of a name that is also a keyword.</summary>
    public string Prefix => Text[Start..Position].TrimStart('@');

    /// <summary>The token before the word; of kind <see cref="SyntaxKind.None"/> at the start.</summary>
    public SyntaxToken Before { get; }

    /// <summary>Gives up.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What the names mean.</summary>
    public SemanticModel Model => model.Value;

    /// <summary>The token that ends last before or at a position.</summary>
    public SyntaxToken TokenBefore(int position)
    {
        if (position <= 0)
            return default;
        var token = Root.FindToken(position - 1);
        while (!token.IsKind(SyntaxKind.None) && (token.Span.End > position || token.Span.IsEmpty))
            token = token.GetPreviousToken(includeSkipped: true);
        return token;
    }

    /// <summary>The first syntax of a kind around a token that is asked for.</summary>
    public static TNode? Around<TNode>(SyntaxToken token) where TNode : SyntaxNode => token.Parent?.FirstAncestorOrSelf<TNode>();

    /// <summary>The type of an expression; null where it has none.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax? expression) => expression is null ? null : Known(Model.GetTypeInfo(expression, Cancellation).Type);

    /// <summary>A type, unless it is none that the compiler could find.</summary>
    public static ITypeSymbol? Known(ITypeSymbol? type) => type is null or { TypeKind: TypeKind.Error } ? null : type;

    private static int WordStart(string text, int position)
    {
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            start--;
        // A number is no name.
        while (start < position && !SyntaxFacts.IsIdentifierStartCharacter(text[start]))
            start = position;
        return start > 0 && start <= position && text[start - 1] == '@' && start < position ? start - 1 : start;
    }
}
