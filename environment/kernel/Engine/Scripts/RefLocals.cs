using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>What a cell declares and later cells cannot use.</summary>
/// <param name="What">What it is.</param>
/// <param name="Advice">What to do instead.</param>
internal sealed record EndingName(string What, string Advice);

/// <summary>
/// Spans and references at the top of a cell. A script's variables are fields, which these cannot be, so the
/// statements from the first such declaration to the last that uses one become a block. What else they declare
/// is declared before the block and stays for later cells; the spans and references do not.
/// </summary>
internal sealed class RefLocals
{
    private const string Result = "cellResult_";

    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly string[] Words = ["Span", "ref ", "stackalloc", "scoped "];

    private readonly string text;
    private readonly List<StatementSyntax> statements;
    private readonly int first;

    private RefLocals(string text, List<StatementSyntax> statements, int first) => (this.text, this.statements, this.first) = (text, statements, first);

    /// <summary>Whether it is worth looking: every such variable comes from one of these words.</summary>
    public static bool AreLikelyIn(string code) => Words.Any(word => code.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether an error says that a variable is one of these, or a cell's result.</summary>
    public static bool IsAbout(Diagnostic diagnostic) => diagnostic.Id is "CS8345" && diagnostic.Location.IsInSource;

    /// <summary>Looks for them.</summary>
    /// <param name="text">A script's text.</param>
    /// <param name="reported">Where the compiler has found one, if it has.</param>
    /// <returns>Null where there is none.</returns>
    public static RefLocals? In(string text, int? reported)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, CellSource.RegularOptions).GetRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList();
        var first = statements.FindIndex(statement => statement.Span.Contains(reported ?? -1)
            || statement is LocalDeclarationStatementSyntax { Declaration.Type: RefTypeSyntax or ScopedTypeSyntax or GenericNameSyntax { Identifier.ValueText: "Span" or "ReadOnlySpan" } });
        return first < 0 ? null : new(text, statements, first);
    }

    /// <summary>The edits after which everything from the first of them on is one block, to ask the compiler about.</summary>
    public IEnumerable<TextEdit> Question()
    {
        yield return new(statements[first].SpanStart, 0, "{ ");
        yield return new(statements[^1].Span.End, 0, IsResult(statements[^1]) ? "; }" : " }");
    }

    /// <summary>The edits that make the cell compile.</summary>
    /// <param name="model">What the compiler says of the <see cref="Question"/>.</param>
    /// <param name="names">What ends with the block, by name, and how a later cell can have the like.</param>
    public IReadOnlyList<TextEdit> Answer(SemanticModel model, out IReadOnlyDictionary<string, EndingName> names)
    {
        var locals = model.SyntaxTree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Select(variable => model.GetDeclaredSymbol(variable)).OfType<ILocalSymbol>().GroupBy(local => local.Name).ToDictionary(group => group.Key, group => group.First());
        var ending = locals.Values.Where(local => local.RefKind != RefKind.None || local.Type.IsRefLikeType).ToDictionary(local => local.Name, local => local.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        var last = statements.FindLastIndex(statement => statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => ending.ContainsKey(name.Identifier.ValueText)));
        last = Math.Max(first, last);
        names = Ending(ending, statements.GetRange(first, last - first + 1));
        var before = new List<string>();
        var edits = new List<TextEdit>();
        foreach (var declaration in statements.GetRange(first, last - first + 1).OfType<LocalDeclarationStatementSyntax>().Where(statement => !statement.IsConst))
        {
            var variables = declaration.Declaration.Variables;
            if (variables.Any(variable => ending.ContainsKey(variable.Identifier.ValueText) || !locals.TryGetValue(variable.Identifier.ValueText, out var local) || !CanBeNamed(local.Type)))
                continue;
            before.AddRange(variables.Select(variable => $"{locals[variable.Identifier.ValueText].Type.ToDisplayString(TypeFormat)} {variable.Identifier.Text} = default!; "));
            edits.AddRange(Assignments(declaration.Declaration));
        }

        var isResult = last == statements.Count - 1 && IsResult(statements[last]);
        var start = string.Concat(before);
        if (isResult && ((ExpressionStatementSyntax)statements[last]).Expression is { } expression && HasValue(model, expression, out var conversion))
        {
            edits.Add(new(expression.SpanStart, 0, $"{Result} = ("));
            edits.Add(new(expression.Span.End, 0, $"){conversion}; }} {Result}"));
            start += $"object? {Result} = null; ";
        }
        else
        {
            edits.Add(new(statements[last].Span.End, 0, isResult ? "; }" : " }"));
        }

        return [new(statements[first].SpanStart, 0, start + "{ "), .. edits];
    }

    /// <summary>The edits that let a span be a cell's result.</summary>
    /// <param name="model">What the compiler says of the script.</param>
    public static IEnumerable<TextEdit> Shown(SemanticModel model)
    {
        if (CellSource.Result(model.SyntaxTree.GetRoot()) is not { } result || Conversion(model.GetTypeInfo(result).Type) is not { Length: > 0 } conversion)
            yield break;
        yield return new(CellSource.Offset(result.SpanStart), 0, "(");
        yield return new(CellSource.Offset(result.Span.End), 0, ")" + conversion);
    }

    // What makes a span an object that can be shown.
    private static string Conversion(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsRefLikeType: true, Name: "ReadOnlySpan" or "Span", TypeArguments: [{ SpecialType: SpecialType.System_Char }] } => ".ToString()",
        INamedTypeSymbol { IsRefLikeType: true, Name: "ReadOnlySpan" or "Span" } => ".ToArray()",
        _ => "",
    };

    private static Dictionary<string, EndingName> Ending(Dictionary<string, string> locals, IEnumerable<StatementSyntax> block)
    {
        var names = locals.ToDictionary(local => local.Key, local => new EndingName($"a {local.Value}", "keep an array or a string for later cells"));
        foreach (var function in block.OfType<LocalFunctionStatementSyntax>())
            names[function.Identifier.ValueText] = new("a function among the spans or references", "declare it in a cell without them");
        return names;
    }

    private bool HasValue(SemanticModel model, ExpressionSyntax expression, out string conversion)
    {
        // The question differs from the text only by a bracket before and after.
        var asked = model.SyntaxTree.GetRoot().DescendantNodes().OfType<ExpressionStatementSyntax>().LastOrDefault()?.Expression;
        var type = asked?.ToString() == text.Substring(expression.SpanStart, expression.Span.Length) ? model.GetTypeInfo(asked).Type : null;
        conversion = Conversion(type);
        return type is { SpecialType: not SpecialType.System_Void };
    }

    private static IEnumerable<TextEdit> Assignments(VariableDeclarationSyntax declaration)
    {
        var variables = declaration.Variables;
        yield return new(declaration.Type.SpanStart, declaration.Type.Span.Length, "");
        for (var index = 0; index < variables.Count; index++)
        {
            if (variables[index].Initializer is null)
                yield return new(variables[index].SpanStart, variables[index].Span.Length, "");
            else if (variables[index].Initializer!.Value is InitializerExpressionSyntax array)
                yield return new(array.SpanStart, 0, $"new {declaration.Type} ");
            if (index > 0)
                yield return new(variables.GetSeparator(index - 1).SpanStart, 1, ";");
        }
    }

    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol named => !named.IsAnonymousType && named.TypeKind != TypeKind.Error && named.TypeArguments.All(CanBeNamed),
        _ => type.TypeKind is TypeKind.Dynamic or TypeKind.TypeParameter,
    };

    private static bool IsResult(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { SemicolonToken: var semicolon } && (semicolon.IsMissing || semicolon.Span.IsEmpty);
}
