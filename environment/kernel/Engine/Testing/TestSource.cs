using System.Globalization;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Testing;

/// <summary>Rewrites a test's code: checks of comparisons tell both sides, and methods marked as tests are run. Lines keep their numbers.</summary>
internal static class TestSource
{
    private const string Hooks = "global::ArtGan.Kernel.Engine.Testing.TestHooks.";

    /// <summary>The code with its checks and test methods made ready.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="withValues">Whether comparisons are taken apart, which a few types (spans) do not allow.</param>
    public static string Rewrite(string code, bool withValues)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, CellSource.ScriptOptions).GetRoot();
        // The compiler's messages must be about the user's own text.
        if (root.ContainsDiagnostics)
            return code;
        var checks = withValues ? root.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(Comparison).OfType<TextEdit>() : [];
        var methods = root.Members.OfType<MethodDeclarationSyntax>().SelectMany(Calls).ToList();
        var text = EditedText.Apply(code, checks).Text;
        return methods.Count == 0 ? text : $"{text.TrimEnd()}{(text.TrimEnd().EndsWith(';') || text.TrimEnd().EndsWith('}') ? "" : ";")} {Hooks}Begin(); {string.Concat(methods)}";
    }

    private static TextEdit? Comparison(InvocationExpressionSyntax call)
    {
        if (call.Expression is not IdentifierNameSyntax { Identifier.Text: "Check" } || call.ArgumentList.Arguments.ToArray() is not [{ Expression: BinaryExpressionSyntax comparison, NameColon: null }, .. { Length: <= 1 } rest]
            || comparison.Kind() is not (SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression))
            return null;
        var (left, right) = (comparison.Left, comparison.Right);
        if (IsConstant(left) || right is DefaultExpressionSyntax)
            return null;
        var line = call.SyntaxTree.GetLineSpan(call.Span).StartLinePosition.Line + 1;
        var because = rest is [var reason] ? reason.Expression.ToString() : "null";
        var (expression, operation) = (Quoted(comparison), comparison.OperatorToken.Text);
        var inserted = IsConstant(right)
            ? $"{Hooks}Compare({left}, checkedLeft => checkedLeft {operation} {right}, {because}, {expression}, {Quoted(left)}, {line})"
            : $"{Hooks}Compare({left}, {right}, (checkedLeft, checkedRight) => checkedLeft {operation} checkedRight, {because}, {expression}, {Quoted(left)}, {Quoted(right)}, {line})";
        // The lines that the expression takes must stay.
        return new(call.SpanStart, call.Span.Length, inserted + new string('\n', Math.Max(0, Breaks(call.ToString()) - Breaks(inserted))));
    }

    private static IEnumerable<string> Calls(MethodDeclarationSyntax method)
    {
        var attributes = method.AttributeLists.SelectMany(list => list.Attributes).ToList();
        var cases = attributes.Where(attribute => attribute.Name.ToString() is "Case" or "CaseAttribute").Select(attribute => attribute.ArgumentList?.Arguments.ToString() ?? "").ToList();
        if (cases.Count == 0 && !attributes.Exists(attribute => attribute.Name.ToString() is "Test" or "TestAttribute"))
            return [];
        var name = method.Identifier.Text;
        return cases.Count == 0
            ? [$"await {Hooks}RunAsync({Literal(name)}, () => {name}()); "]
            : cases.Select(arguments => $"await {Hooks}RunAsync({Literal($"{name}({arguments})")}, () => {name}({arguments})); ");
    }

    private static bool IsConstant(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } or DefaultExpressionSyntax or CollectionExpressionSyntax;

    private static int Breaks(string text) => text.AsSpan().Count('\n');

    private static string Quoted(ExpressionSyntax expression) => Literal(string.Join(' ', expression.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Literal(string text) => string.Create(CultureInfo.InvariantCulture, $"{SymbolDisplay.FormatLiteral(text, quote: true)}");
}
