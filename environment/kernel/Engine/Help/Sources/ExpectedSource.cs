using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>What the place asks for: names of parameters, members to set or to match, members of an enum, the type to create.</summary>
internal static class ExpectedSource
{
    /// <summary>Adds what the place asks for.</summary>
    public static void Add(CodeView view, CandidateList list)
    {
        AddNamedArguments(view, list);
        AddInitialMembers(view, list);
        foreach (var type in ExpectedType.At(view))
            AddValues(view, type, list);
    }

    private static void AddNamedArguments(CodeView view, CandidateList list)
    {
        if (view.Before.IsKind(SyntaxKind.ColonToken) || ArgumentContext.Find(view, isDirect: true) is not { } call)
            return;
        foreach (var parameter in call.Candidates.SelectMany(candidate => ArgumentContext.SignatureParameters(candidate).Skip(call.Index)))
        {
            if (parameter.Name.Length > 0 && !call.UsedNames.Contains(parameter.Name))
                list.Add(new($"{parameter.Name}:", "property", Likelihood.Argument) { Name = parameter.Name, Signature = SymbolNames.Describe(parameter) });
        }

        // What an attribute sets by name.
        if (CodeView.Around<AttributeSyntax>(view.Before) is { } attribute && view.Model.GetTypeInfo(attribute, view.Cancellation).Type is { } type)
            AddMembers(view, type, [], isSet: true, list);
    }

    private static void AddInitialMembers(CodeView view, CandidateList list)
    {
        switch (view.Before.Parent)
        {
            case PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } clause when view.Before.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken:
                var matched = pattern.Type is { } named ? view.Model.GetTypeInfo(named, view.Cancellation).Type : Input(view, pattern);
                var used = clause.Subpatterns.Where(part => !part.Span.Contains(view.Start)).Select(part => part.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet(StringComparer.Ordinal);
                AddMembers(view, CodeView.Known(matched), used, isSet: false, list);
                break;
            case AccessorListSyntax { Parent: PropertyDeclarationSyntax { Identifier.Text: "with" } property }:
                AddMembers(view, CodeView.Known(view.Model.GetSpeculativeTypeInfo(property.SpanStart, property.Type, SpeculativeBindingOption.BindAsExpression).Type), [], isSet: true, list);
                break;
            case InitializerExpressionSyntax initializer when view.Before.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken:
                var target = initializer.Parent switch
                {
                    WithExpressionSyntax with => view.TypeOf(with.Expression),
                    BaseObjectCreationExpressionSyntax creation => view.TypeOf(creation),
                    AssignmentExpressionSyntax assignment => view.TypeOf(assignment.Left),
                    _ => null,
                };
                var set = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(part => !part.Left.Span.Contains(view.Start)).Select(part => (part.Left as IdentifierNameSyntax)?.Identifier.ValueText).OfType<string>().ToHashSet(StringComparer.Ordinal);
                AddMembers(view, target, set, isSet: true, list);
                break;
        }
    }

    private static ITypeSymbol? Input(CodeView view, RecursivePatternSyntax pattern) => pattern.Parent switch
    {
        IsPatternExpressionSyntax match => WithoutNull(view.TypeOf(match.Expression)),
        _ => WithoutNull(view.Model.GetTypeInfo(pattern, view.Cancellation).Type),
    };

    private static ITypeSymbol? WithoutNull(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    private static void AddMembers(CodeView view, ITypeSymbol? type, HashSet<string> used, bool isSet, CandidateList list)
    {
        if (type is null)
            return;
        foreach (var member in view.Model.LookupSymbols(view.Start, type))
        {
            var fits = member switch
            {
                IPropertySymbol { IsIndexer: false, IsStatic: false } property => isSet ? IsSettable(view, property) : property.GetMethod is not null,
                IFieldSymbol { IsStatic: false, IsConst: false } field => !isSet || !field.IsReadOnly,
                _ => false,
            };
            if (fits && !used.Contains(member.Name) && list.Fits(member.Name) && SymbolNames.Of(member, Likelihood.Expected) is { } candidate)
                list.Add(candidate);
        }
    }

    // A collection behind a property without a setter can still be filled: `Tags = { "a" }`.
    private static bool IsSettable(CodeView view, IPropertySymbol property) =>
        property.SetMethod is { } setter ? view.Model.IsAccessible(view.Start, setter)
            : property.Type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface } collection && collection.GetMembers("Add").Length > 0;

    private static void AddValues(CodeView view, ITypeSymbol type, CandidateList list)
    {
        type = WithoutNull(type) ?? type;
        var text = type.ToMinimalDisplayString(view.Model, view.Start, SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
        if (view.Before.IsKind(SyntaxKind.NewKeyword))
        {
            if (type is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None })
                list.Add(new(text, SymbolNames.Kind(type), Likelihood.Expected) { Symbol = type });
            return;
        }

        if (type.SpecialType == SpecialType.System_Boolean)
        {
            list.Add(new("true", "keyword", Likelihood.Expected));
            list.Add(new("false", "keyword", Likelihood.Expected));
        }

        if (type.TypeKind != TypeKind.Enum)
            return;
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue))
        {
            if (SymbolNames.Of(member, Likelihood.Expected) is { } candidate)
            {
                // Found by the enum's name as well as by the member's.
                list.Add(candidate with { Text = $"{text}.{candidate.Text}", Name = list.Prefix.Length > 0 && member.Name.StartsWith(list.Prefix, StringComparison.OrdinalIgnoreCase) ? member.Name : $"{text}.{candidate.Text}" });
            }
        }
    }
}
