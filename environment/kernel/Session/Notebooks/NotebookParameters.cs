using System.Globalization;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>
/// Parameters of a notebook after papermill's convention: defaults in the cell tagged <c>parameters</c>,
/// values given from outside in a cell tagged <c>injected-parameters</c> after it.
/// </summary>
internal static class NotebookParameters
{
    private const string Tag = "parameters";
    private const string InjectedTag = "injected-parameters";

    /// <summary>Writes the values into the notebook.</summary>
    /// <param name="document">The notebook; gains or replaces the injected cell.</param>
    /// <param name="values">Name to value, as text.</param>
    /// <param name="name">What to call the notebook in messages.</param>
    /// <exception cref="UserException">A name is unknown, or a value not of the parameter's type.</exception>
    public static void Inject(NotebookDocument document, IReadOnlyDictionary<string, string> values, string name)
    {
        if (values.Count == 0)
            return;
        var cell = document.Cells.FirstOrDefault(candidate => candidate.Kind == CellKind.Code && candidate.HasTag(Tag))
            ?? throw new UserException($"The notebook '{name}' takes no parameters; tag the cell that declares them with '{Tag}', or leave --set out.");
        var declared = Declared(cell.Source);
        var lines = values.Select(entry => declared.TryGetValue(entry.Key, out var parameter)
            ? $"{parameter.Prefix}{entry.Key} = {Literal(entry.Key, parameter.Type, entry.Value)};"
            : throw new UserException($"The notebook '{name}' has no parameter '{entry.Key}'{NearestName.Suggest(entry.Key, declared.Keys)}"));
        var source = "// Parameters\n" + string.Join('\n', lines);
        foreach (var earlier in document.Cells.Where(candidate => candidate.HasTag(InjectedTag)).ToList())
            document.Cells.Remove(earlier);
        var taken = document.Cells.Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        document.Cells.Insert(document.Cells.IndexOf(cell) + 1, new NotebookCell
        {
            Id = CellIdentifiers.New(source, taken),
            Kind = CellKind.Code,
            Source = source,
            Metadata = new() { ["tags"] = new System.Text.Json.Nodes.JsonArray(InjectedTag) },
        });
    }

    private static Dictionary<string, (string Type, string Prefix)> Declared(string source)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, CellSource.ScriptOptions).GetRoot();
        var declared = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var field in root.Members.OfType<FieldDeclarationSyntax>())
        {
            var isConstant = field.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
            foreach (var variable in field.Declaration.Variables)
            {
                var stated = field.Declaration.Type.ToString();
                var type = stated == "var" ? Inferred(variable.Initializer?.Value) : stated;
                // A constant cannot be assigned, but can be declared again.
                declared[variable.Identifier.ValueText] = (type, isConstant ? $"const {type} " : "");
            }
        }

        return declared;
    }

    private static string Inferred(ExpressionSyntax? value) => value switch
    {
        PrefixUnaryExpressionSyntax { Operand: var operand } => Inferred(operand),
        CastExpressionSyntax cast => cast.Type.ToString(),
        InterpolatedStringExpressionSyntax => "string",
        LiteralExpressionSyntax { Token.Value: var literal } => literal switch
        {
            int => "int",
            long => "long",
            float => "float",
            double => "double",
            decimal => "decimal",
            bool => "bool",
            string => "string",
            _ => "var",
        },
        _ => "var",
    };

    private static string Literal(string name, string type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (type.EndsWith('?') && text is "null" or "")
            return "null";
        var literal = type.TrimEnd('?') switch
        {
            "string" => SymbolDisplay.FormatLiteral(text, quote: true),
            "int" when int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var value) => value.ToString(invariant),
            "long" when long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var value) => value.ToString(invariant) + "L",
            "double" when double.TryParse(text, NumberStyles.Float, invariant, out var value) && double.IsFinite(value) => value.ToString("R", invariant) + "d",
            "float" when float.TryParse(text, NumberStyles.Float, invariant, out var value) && float.IsFinite(value) => value.ToString("R", invariant) + "f",
            "decimal" when decimal.TryParse(text, NumberStyles.Float, invariant, out var value) => value.ToString(invariant) + "m",
            "bool" when bool.TryParse(text, out var value) => value ? "true" : "false",
            "int" or "long" or "double" or "float" or "decimal" or "bool" => null,
            _ => throw new UserException($"The parameter '{name}' is declared as '{type}', which cannot be given as text; declare it as int, long, double, bool or string."),
        };
        return literal ?? throw new UserException($"The parameter '{name}' takes {Expected(type)}, and '{text}' is none; give it as --set {name}={Example(type)}.");
    }

    private static string Expected(string type) => type.TrimEnd('?') switch
    {
        "int" => "a whole number (int)",
        "long" => "a whole number (long)",
        "bool" => "true or false (bool)",
        var number => $"a number ({number})",
    };

    private static string Example(string type) => type.TrimEnd('?') switch
    {
        "int" or "long" => "100",
        "bool" => "true",
        _ => "0.5",
    };
}
