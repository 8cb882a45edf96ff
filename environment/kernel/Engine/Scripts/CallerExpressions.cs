using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// Calls whose callee is told the text of an argument (<c>CallerArgumentExpression</c>): where the engine has
/// written something into the argument, the user's own text is passed by name.
/// </summary>
internal static class CallerExpressions
{
    private const string Attribute = "CallerArgumentExpressionAttribute";

    /// <summary>Whether a text has arguments that the engine writes something into.</summary>
    public static bool AreLikelyIn(SyntaxNode root) => root.DescendantNodes()
        .Any(node => node is AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax && node.Ancestors().Any(IsCall));

    /// <summary>The edits that pass the texts.</summary>
    /// <param name="edits">What the engine writes.</param>
    /// <param name="model">What the compiler knows of the text.</param>
    /// <param name="offset">How much later the text begins there.</param>
    public static IEnumerable<TextEdit> In(IReadOnlyList<TextEdit> edits, SemanticModel model, int offset)
    {
        foreach (var call in model.SyntaxTree.GetRoot().DescendantNodes().Where(IsCall))
        {
            if (End(call) is not { } end || !edits.Any(edit => call.Span.Contains(edit.Position + offset)))
                continue;
            var arguments = Arguments(model.GetOperation(call));
            var added = arguments.Select(argument => Added(argument, arguments)).OfType<string>().ToList();
            if (added.Count > 0)
                yield return new(end.Position - offset, 0, (end.IsFirst ? "" : ", ") + string.Join(", ", added));
        }

        string? Added(IArgumentOperation argument, ImmutableArray<IArgumentOperation> all)
        {
            if (argument is not { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } || Subject(parameter) is not { } name)
                return null;
            var told = all.FirstOrDefault(other => other.ArgumentKind == ArgumentKind.Explicit && other.Parameter?.Name == name)?.Syntax;
            var expression = told is ArgumentSyntax given ? given.Expression : told;
            return expression is null || !edits.Any(edit => expression.Span.IntersectsWith(edit.Position + offset)) ? null
                : $"@{parameter.Name}: {SymbolDisplay.FormatLiteral(expression.ToString(), quote: true)}";
        }
    }

    private static bool IsCall(SyntaxNode node) => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax;

    private static (int Position, bool IsFirst)? End(SyntaxNode call)
    {
        var list = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => ((ConstructorInitializerSyntax)call).ArgumentList,
        };
        return list is null ? null : (list.CloseParenToken.SpanStart, list.Arguments.Count == 0);
    }

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation? operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    private static string? Subject(IParameterSymbol parameter) => parameter.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name == Attribute)?.ConstructorArguments is [{ Value: string name }] ? name : null;
}
