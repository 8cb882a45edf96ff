using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>Keywords that may stand in a place.</summary>
internal static class KeywordSource
{
    private const string Types = "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort";
    private const string Values = "await checked default delegate false from nameof new null sizeof stackalloc static async throw true typeof unchecked " + Types;
    private const string Statements = "var if for foreach while do switch try return throw lock fixed unsafe checked unchecked goto using await const ref scoped void yield global "
        + "await default new null true false typeof nameof sizeof from delegate static async " + Types;

    private const string Declarations = "abstract class const delegate enum event extern interface internal namespace partial private protected public readonly record sealed static struct unsafe virtual void override ";
    private const string Members = Declarations + "async const event explicit extern implicit new operator override required virtual volatile ref " + Types;

    private static readonly Dictionary<Place, string[]> ByPlace = new()
    {
        [Place.Statement] = Words(Statements),
        [Place.Expression] = Words(Values),
        [Place.AfterExpression] = Words("is as switch with and or when in ref where select orderby join let group by into on equals ascending descending"),
        [Place.Type] = Words(Types),
        [Place.Pattern] = Words("not null true false var " + Types),
        [Place.MemberDeclaration] = Words(Members),
        [Place.Accessor] = Words("get set init add remove private protected internal"),
        [Place.SwitchSection] = Words("case default"),
        [Place.Using] = Words("static var"),
    };

    /// <summary>Adds the keywords of a place.</summary>
    public static void Add(CodeView view, Place place, CandidateList list)
    {
        // A name behind @ is none of them.
        if (view.Start < view.Text.Length && view.Text[view.Start] == '@')
            return;
        foreach (var word in Expected(view))
            list.Add(new(word, "keyword", Likelihood.Expected));
        foreach (var word in (ByPlace.GetValueOrDefault(place) ?? []).Concat(InContext(view, place)))
            list.Add(new(word, "keyword", Likelihood.Keyword));
    }

    private static string[] Expected(CodeView view) => view.Before switch
    {
        { RawKind: (int)SyntaxKind.CloseBraceToken, Parent: BlockSyntax { Parent: TryStatementSyntax or CatchClauseSyntax } } => ["catch", "finally"],
        { RawKind: (int)SyntaxKind.OutKeyword } => ["var"],
        { RawKind: (int)SyntaxKind.OpenParenToken, Parent: CommonForEachStatementSyntax or UsingStatementSyntax or ForStatementSyntax } => ["var"],
        _ => [],
    };

    private static List<string> InContext(CodeView view, Place place)
    {
        var around = view.Before.Parent?.AncestorsAndSelf().ToList() ?? [];
        var words = new List<string>();
        if (place is Place.Statement or Place.Expression && around.Any(node => node is TypeDeclarationSyntax))
            words.AddRange(["this", "base"]);
        if (place is Place.Expression or Place.Type && view.Before.Parent is ArgumentListSyntax or ParameterListSyntax)
            words.AddRange(["ref", "out", "in", "params", "this"]);
        if (place != Place.Statement)
            return words;
        if (!around.Any(node => node is BlockSyntax or TypeDeclarationSyntax))
            words.AddRange(Words(Declarations));
        if (around.Any(node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
            words.AddRange(["break", "continue"]);
        if (around.Any(node => node is SwitchStatementSyntax))
            words.AddRange(["break", "case", "default"]);
        if (view.Before.Kind() is SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken && around.Any(node => node is IfStatementSyntax))
            words.Add("else");
        return words;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
