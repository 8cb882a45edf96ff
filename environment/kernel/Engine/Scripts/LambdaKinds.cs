using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>What a lambda that is one expression is to the compiler.</summary>
internal enum LambdaKind
{
    /// <summary>It must stay as it is: an expression tree, or it returns a reference.</summary>
    Other,

    /// <summary>It returns its expression's value.</summary>
    Value,

    /// <summary>It does something and returns nothing.</summary>
    Statement,
}

/// <summary>The lambdas of a compiled text, found again by their positions.</summary>
internal sealed class LambdaKinds
{
    private readonly Dictionary<int, LambdaKind> byPosition;

    private LambdaKinds(Dictionary<int, LambdaKind> byPosition) => this.byPosition = byPosition;

    /// <summary>Whether a text has lambdas that are expressions.</summary>
    public static bool AreIn(SyntaxNode root) => root.DescendantNodes().Any(node => node is LambdaExpressionSyntax { ExpressionBody: not null });

    /// <summary>Asks the compiler.</summary>
    /// <param name="model">What it knows of the text.</param>
    /// <param name="offset">How much later the text begins there.</param>
    public static LambdaKinds Of(SemanticModel model, int offset) => new(model.SyntaxTree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>()
        .Where(lambda => lambda.ExpressionBody is not null).ToDictionary(lambda => lambda.SpanStart - offset, lambda => Kind(lambda, model)));

    /// <summary>What a lambda is.</summary>
    public LambdaKind Of(LambdaExpressionSyntax lambda) => byPosition.GetValueOrDefault(lambda.SpanStart);

    private static LambdaKind Kind(LambdaExpressionSyntax lambda, SemanticModel model) =>
        model.GetTypeInfo(lambda).ConvertedType is not { TypeKind: TypeKind.Delegate } || model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol { RefKind: RefKind.None } method
            ? LambdaKind.Other
            : method.ReturnsVoid || method is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false } } ? LambdaKind.Statement : LambdaKind.Value;
}
