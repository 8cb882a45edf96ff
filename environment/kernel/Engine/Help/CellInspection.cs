using System.Collections;
using System.Globalization;
using ArtGan.Kernel.Engine.Help.Documentation;
using ArtGan.Kernel.Engine.Help.Sources;
using ArtGan.Kernel.Engine.Languages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>Tells what stands at the cursor.</summary>
/// <param name="views">Compiles the cell.</param>
/// <param name="variables">The values of the variables of cells.</param>
/// <param name="commands">What lines that begin with <c>#!</c> can name.</param>
internal sealed class CellInspection(CodeViews views, Func<IReadOnlyDictionary<string, object?>> variables, CommandTable commands)
{
    private const int LongestValue = 80;

    private readonly SymbolPage pages = new();

    /// <summary>The page about what stands at a position; null where nothing is known.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">The cursor in its text.</param>
    /// <param name="isDetailed">Whether all of the documentation is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public HelpPage? At(CellLayout cell, int position, bool isDetailed, CancellationToken cancellation)
    {
        if (cell.DirectiveAt(position) is { } directive)
            return Directive(directive.Line, directive.Place);
        if (cell.ForeignAt(position) is not null)
            return null;
        var view = views.Open(cell.Code, position, cancellation);
        var token = TokenAt(view);
        if (!token.IsKind(SyntaxKind.None) && Symbols(view, token) is [var first, .. var others])
            return pages.Of(first, others.Count(other => other.Kind == first.Kind), Value(first), view, isDetailed);
        if (ArgumentContext.Find(view, isDirect: false) is { Candidates.Count: > 0 } call)
            return pages.Of(call, view, isDetailed);
        return Words.Explain(token.Text) ?? Literal(view, token);
    }

    private HelpPage? Directive(string line, int place)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return Words.Explain(line.Split([' ', '\t', '"'], 2)[0].TrimEnd());
        if (commands.TryFind(CellCommand.Parse(line.TrimEnd(), line: 0).Name) is not { } command)
            return null;
        var start = line.LastIndexOfAny([' ', '\t'], Math.Max(0, place - 1)) + 1;
        var word = line[start..].Split([' ', '\t', '=', '"'], 2)[0].TrimEnd();
        var page = new HelpPage();
        if (command.Options.FirstOrDefault(option => option.Text == word) is { } found)
        {
            page.Code($"#!{command.Names[0]} {found.Text}");
            page.Text(found.Meaning);
            return page;
        }

        page.Code(string.Join(", ", command.Names.Select(name => "#!" + name)));
        page.Text(command.Summary, command.Summary.Replace("[", "\\[", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal));
        if (command.Options.Count > 0)
            page.Text(string.Join('\n', command.Options.Select(option => $"  {option.Text}: {option.Meaning}")), string.Join('\n', command.Options.Select(option => $"- `{option.Text}`: {option.Meaning}")));
        return page;
    }

    // The word that the cursor touches; else what ends right before it.
    private static SyntaxToken TokenAt(CodeView view)
    {
        if (view.Text.Length == CodeViews.Shift)
            return default;
        var right = view.Root.FindToken(Math.Min(view.Position, view.Text.Length - 1));
        if (right.Span.Contains(view.Position) && (right.SpanStart < view.Position || IsWord(right)))
            return right;
        var left = view.TokenBefore(view.Position);
        if (left.Span.End == view.Position && IsWord(left))
            return left;
        if (left.Span.End == view.Position && left.Kind() is SyntaxKind.DotToken)
            return left.GetPreviousToken();
        return right.Span.Contains(view.Position) ? right : left.Span.End == view.Position || !view.Text.AsSpan(left.Span.End, view.Position - left.Span.End).Contains('\n') ? left : default;
    }

    private static bool IsWord(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());

    private static List<ISymbol> Symbols(CodeView view, SyntaxToken token)
    {
        if (token.Parent is not { } node || token.Span.IsEmpty)
            return [];
        var isWord = IsWord(token);
        if (token.IsKind(SyntaxKind.IdentifierToken) && Declared(view, token, node) is { } declared)
            return [declared];
        // What a keyword means is in Words, except for those that are types or name an object.
        if (isWord && !token.IsKind(SyntaxKind.IdentifierToken) && node is not (PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax))
            return [];
        if (!isWord && !(SyntaxFacts.IsBinaryExpressionOperatorToken(token.Kind()) || SyntaxFacts.IsPrefixUnaryExpressionOperatorToken(token.Kind()) || token.Kind() is SyntaxKind.PlusEqualsToken or SyntaxKind.MinusEqualsToken))
            return [];
        if (isWord && node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node)
            node = creation;
        if (isWord && node.Parent is QualifiedNameSyntax { Parent: ObjectCreationExpressionSyntax qualified } && qualified.Type == node.Parent)
            node = qualified;
        var information = view.Model.GetSymbolInfo(node, view.Cancellation);
        var all = Known(information);
        if (all.Count == 0 && node is ObjectCreationExpressionSyntax unknown)
            all = Known(view.Model.GetSymbolInfo(unknown.Type, view.Cancellation));
        if (all.Count == 0 && node is ExpressionSyntax expression && isWord)
            all = [.. view.Model.GetMemberGroup(expression, view.Cancellation)];
        if (all is [IMethodSymbol method] && node is ExpressionSyntax name && isWord && view.Model.GetMemberGroup(node as SimpleNameSyntax is { Parent: MemberAccessExpressionSyntax access } ? access : name, view.Cancellation) is { Length: > 1 } group)
            all.AddRange(group.Where(other => !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, (method.ReducedFrom ?? method).OriginalDefinition) && !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.OriginalDefinition)));
        return all;
    }

    private static List<ISymbol> Known(SymbolInfo information) => information.Symbol is { } symbol ? [symbol] : [.. information.CandidateSymbols];

    private static ISymbol? Declared(CodeView view, SyntaxToken token, SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax or ParameterSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or PropertyDeclarationSyntax
            or EnumMemberDeclarationSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax
            or EventDeclarationSyntax or FromClauseSyntax or LetClauseSyntax when node.ChildTokens().Contains(token) => view.Model.GetDeclaredSymbol(node, view.Cancellation),
        _ => null,
    };

    private static HelpPage? Literal(CodeView view, SyntaxToken token)
    {
        if (token.Parent is not LiteralExpressionSyntax literal || view.Model.GetTypeInfo(literal, view.Cancellation).Type is not { } type)
            return null;
        var page = new HelpPage();
        var value = token.Value;
        page.Code($"{type.ToDisplayString()} {(value is string text ? $"// {text.Length} characters" : Written(value))}");
        if (value is int or long or uint or ulong or byte)
            page.Text(string.Create(CultureInfo.InvariantCulture, $"0x{value:X} in base 16"));
        return page;
    }

    private string? Value(ISymbol symbol) =>
        symbol is IFieldSymbol { ContainingType.IsScriptClass: true } && variables().TryGetValue(symbol.Name, out var value) ? Written(value) : null;

    // Nothing of the user's is called: it could take long, or write while a cell runs.
    private static string? Written(object? value)
    {
        var text = value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string words => SymbolDisplay.FormatLiteral(words.Length > LongestValue ? words[..LongestValue] : words, quote: true) + (words.Length > LongestValue ? "…" : ""),
            char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
            Enum => value.ToString(),
            IFormattable when value.GetType().Assembly == typeof(int).Assembly && value.GetType().IsValueType => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            Array array => $"{array.Length} element{(array.Length == 1 ? "" : "s")}",
            ICollection collection when value.GetType().Assembly == typeof(int).Assembly || value.GetType().Namespace == "System.Collections.Generic" => $"{collection.Count} element{(collection.Count == 1 ? "" : "s")}",
            _ => null,
        };
        return text;
    }
}
