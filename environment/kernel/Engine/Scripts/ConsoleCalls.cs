using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>The console's functions that go past its writers and readers, to a terminal that is not there.</summary>
internal static class ConsoleCalls
{
    /// <summary>The edits that send them to the notebook.</summary>
    public static IEnumerable<TextEdit> In(SyntaxNode root) => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Select(call => call.Expression).OfType<MemberAccessExpressionSyntax>()
        .Where(member => member is { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" }, Name.Identifier.ValueText: "Clear" or "ReadKey" })
        .Select(member => new TextEdit(member.Expression.SpanStart, member.Expression.Span.Length, CellSource.Hooks.TrimEnd('.')));
}
