using ArtGan.Kernel.Engine.Help.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>A sentence beside a compiler's error about an unknown name: what its author probably meant.</summary>
internal sealed class CompilerAdvice
{
    private readonly TypeIndex types = new();

    /// <summary>The sentence; null where nothing helpful is known.</summary>
    /// <param name="error">The compiler's error.</param>
    /// <param name="compilation">What was compiled.</param>
    public string? Find(Diagnostic error, Compilation compilation)
    {
        if (error.Id is not ("CS0103" or "CS0117" or "CS0246" or "CS1061") || error.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree)
            || tree.GetRoot().FindNode(error.Location.SourceSpan) is not { } node || node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is not { } name)
            return null;
        var word = name.Identifier.ValueText;
        var model = compilation.GetSemanticModel(tree);
        if (error.Id is "CS0117" or "CS1061")
            return name.Parent is MemberAccessExpressionSyntax access && model.GetTypeInfo(access.Expression).Type is var type && (type ?? model.GetSymbolInfo(access.Expression).Symbol) is INamespaceOrTypeSymbol container
                ? Nearest(word, model.LookupSymbols(name.SpanStart, container, includeReducedExtensionMethods: true)) : null;
        return Habit(word)
            ?? Using(word, (CSharpCompilation)compilation)
            ?? Nearest(word, model.LookupSymbols(name.SpanStart).Where(symbol => error.Id == "CS0103" || symbol is INamespaceOrTypeSymbol))
            ?? (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                ? $"To declare a variable, write: var {word} = …;" : null);
    }

    // Words of Python's.
    private static string? Habit(string name) => name switch
    {
        "print" => "In C#, print with Console.WriteLine(…), or show a value with display(…).",
        "len" => "In C#, arrays and strings have .Length, lists .Count, and any sequence .Count().",
        "range" => "In C#, write Enumerable.Range(start, count), or for (var i = 0; i < count; i++).",
        "None" => "In C#, None is null.",
        "True" or "False" => $"In C#, {name} is {name.ToLowerInvariant()}.",
        "str" => "In C#, write x.ToString() or $\"{x}\"; the type of text is string.",
        "list" or "dict" or "set" => "In C#, write [1, 2, 3] for a list, and new Dictionary<string, int> { [\"a\"] = 1 } for names with values.",
        "enumerate" => "In C#, write foreach (var (i, x) in items.Index()).",
        "zip" or "map" or "filter" or "sum" or "min" or "max" or "sorted" => $"In C#, call it on the sequence: items.{Linq(name)}.",
        _ => null,
    };

    private static string Linq(string name) => name switch
    {
        "zip" => "Zip(others)",
        "map" => "Select(x => …)",
        "filter" => "Where(x => …)",
        "sorted" => "Order()",
        _ => $"{char.ToUpperInvariant(name[0])}{name[1..]}()",
    };

    private string? Using(string name, CSharpCompilation compilation)
    {
        var spaces = types.Find(compilation, name).Where(type => type.Name == name && !type.IsNested && type.Namespace.Length > 0).Select(type => type.Namespace).Distinct()
            .OrderBy(space => space.Length).ThenBy(space => space, StringComparer.Ordinal).Take(2).ToList();
        return spaces switch
        {
            [] => null,
            [var only] => $"'{name}' needs a using: write using {only}; in a line above.",
            _ => $"'{name}' is in several namespaces: write using {string.Join("; or using ", spaces)}; in a line above.",
        };
    }

    private static string? Nearest(string name, IEnumerable<ISymbol> symbols) =>
        NearestName.Find(name, symbols.Where(symbol => symbol.CanBeReferencedByName && Math.Abs(symbol.Name.Length - name.Length) <= 2).Select(symbol => symbol.Name).Distinct()) is { } nearest && name.Length > 2
            ? $"Did you mean '{nearest}'?" : null;
}
