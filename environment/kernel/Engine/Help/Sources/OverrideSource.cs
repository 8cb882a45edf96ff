using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>Members that a type may override, written out after <c>override</c>.</summary>
internal static class OverrideSource
{
    private static readonly SymbolDisplayFormat Declaration = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers)
        .WithKindOptions(SymbolDisplayKindOptions.None);

    /// <summary>Adds the members that are not overridden yet.</summary>
    public static void Add(CodeView view, CandidateList list)
    {
        if (CodeView.Around<TypeDeclarationSyntax>(view.Before) is not { } declaration || view.Model.GetDeclaredSymbol(declaration, view.Cancellation) is not INamedTypeSymbol type)
            return;
        var isTyped = !view.Before.IsKind(SyntaxKind.OverrideKeyword);
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(member => member.IsVirtual || member.IsAbstract || member.IsOverride))
            {
                if (member is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol) || member.Name is "Finalize" || SymbolNames.Of(member) is null)
                    continue;
                var text = member.ToMinimalDisplayString(view.Model, view.Start, Declaration);
                if (done.Add(text) && !SymbolEqualityComparer.Default.Equals(current, type) && !member.IsSealed)
                {
                    // Behind a type that is written already, the name comes next.
                    var rest = isTyped ? text[Math.Max(0, text.IndexOf(member.Name, StringComparison.Ordinal))..] : text;
                    list.Add(new(rest + Body(member), SymbolNames.Kind(member), Rank(member)) { Name = list.Prefix.Length > 0 && member.Name.StartsWith(list.Prefix, StringComparison.OrdinalIgnoreCase) ? member.Name : rest, Symbol = member });
                }
            }
        }
    }

    private static Likelihood Rank(ISymbol member) => member.IsAbstract ? Likelihood.Expected : member.ContainingType.SpecialType == SpecialType.System_Object ? Likelihood.OfObject : Likelihood.Member;

    private static string Body(ISymbol member) => member switch
    {
        IMethodSymbol { IsAbstract: true } => " => throw new NotImplementedException();",
        IMethodSymbol method => $" => base.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Name))});",
        IPropertySymbol { IsAbstract: false } property => $" => base.{property.Name};",
        _ => " => throw new NotImplementedException();",
    };
}
