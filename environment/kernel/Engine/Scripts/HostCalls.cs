using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>Functions of the base library that reach past the cell: to a terminal that is not there, or to the end of the process.</summary>
internal static class HostCalls
{
    /// <summary>The edits that put the engine's own in their place.</summary>
    public static IEnumerable<TextEdit> In(SyntaxNode root) => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Select(call => call.Expression).OfType<MemberAccessExpressionSyntax>().Where(IsPastTheCell)
        .Select(member => new TextEdit(member.Expression.SpanStart, member.Expression.Span.Length, CellSource.Hooks.TrimEnd('.')));

    private static bool IsPastTheCell(MemberAccessExpressionSyntax member) =>
        (member.Expression.ToString(), member.Name.Identifier.ValueText) is ("Console" or "System.Console", "Clear" or "ReadKey") or ("Environment" or "System.Environment", "Exit" or "FailFast");
}
