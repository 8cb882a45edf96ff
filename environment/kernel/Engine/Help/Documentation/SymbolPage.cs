using System.Xml.Linq;
using ArtGan.Kernel.Engine.Help.Sources;
using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Help.Documentation;

/// <summary>Writes what is known about symbols and calls.</summary>
internal sealed class SymbolPage
{
    private const int MaximumOverloads = 30;

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat Parameter = SymbolDisplayFormat.MinimallyQualifiedFormat.WithParameterOptions(Full.ParameterOptions);

    private readonly SymbolDocumentation documentation = new();

    /// <summary>A symbol's page.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="overloads">How many others have its name.</param>
    /// <param name="value">What its variable holds now, written out; null where that is not known.</param>
    /// <param name="view">Where it was found.</param>
    /// <param name="isDetailed">Whether all of the documentation is wanted.</param>
    public HelpPage Of(ISymbol symbol, int overloads, string? value, CodeView view, bool isDetailed)
    {
        var page = new HelpPage();
        page.Code(Signature(symbol) + (value is null ? "" : $" = {value}") + (overloads > 0 ? $"  // and {overloads} more overload{(overloads > 1 ? "s" : "")}" : ""));
        var comment = documentation.Of(symbol, view.Compilation, view.Cancellation);
        if (comment is null && symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            comment = documentation.Of(constructor.ContainingType, view.Compilation, view.Cancellation);
        Comment(page, comment, symbol, isDetailed);
        if (Origin(symbol) is { } origin)
            page.Text(origin, $"*{origin.Replace("<", "&lt;", StringComparison.Ordinal)}*");
        return page;
    }

    /// <summary>The page of the call that the cursor is among the arguments of.</summary>
    public HelpPage Of(ArgumentContext call, CodeView view, bool isDetailed)
    {
        var page = new HelpPage();
        var shown = call.Candidates.Take(MaximumOverloads).ToList();
        page.Text(string.Join('\n', shown.Select(candidate => Marked(candidate, call, "»", "«", "", static text => text))),
            string.Join('\n', shown.Select(candidate => $"- {Marked(candidate, call, "**", "**", "`", static text => text.Length == 0 ? "" : $"`{text}`")}")));
        if (call.Candidates.Count > shown.Count)
            page.Text($"… and {call.Candidates.Count - shown.Count} more");
        var first = call.Candidates[0];
        var comment = documentation.Of(first, view.Compilation, view.Cancellation);
        page.Documentation(comment?.Element("summary"));
        var current = call.ParameterOf(first);
        if (isDetailed)
            Comment(page, comment is null ? null : new XElement("member", comment.Elements().Where(element => element.Name != "summary")), first, isDetailed);
        else if (current is not null && comment?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == current.Name) is { } about)
            page.Section("Parameter", [(current.Name, about)]);
        return page;
    }

    private static void Comment(HelpPage page, XElement? comment, ISymbol symbol, bool isDetailed)
    {
        if (comment is null)
            return;
        page.Documentation(symbol is IParameterSymbol parameter ? comment.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name) : comment.Element("summary"));
        page.Section("Type parameters", Named(comment, "typeparam"));
        page.Section("Parameters", Named(comment, "param"));
        page.Section(symbol is IPropertySymbol ? "Value" : "Returns", comment.Elements(symbol is IPropertySymbol ? "value" : "returns").Select(element => ((string?)null, element)));
        page.Section("Exceptions", comment.Elements("exception").Select(element => ((string?)DocumentationText.NameOf(element.Attribute("cref")?.Value ?? ""), element)));
        if (!isDetailed)
            return;
        page.Section("Remarks", comment.Elements("remarks").Select(element => ((string?)null, element)));
        page.Section("Example", comment.Elements("example").Select(element => ((string?)null, element)));
    }

    private static IEnumerable<(string?, XElement)> Named(XElement comment, string name) => comment.Elements(name).Select(element => (element.Attribute("name")?.Value, element));

    private static string Signature(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ContainingType.IsScriptClass: true } or IFieldSymbol { ContainingType.IsScriptClass: true } or IPropertySymbol { ContainingType.IsScriptClass: true } =>
            symbol.ToDisplayString(Full.WithMemberOptions(Full.MemberOptions & ~(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers))),
        INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } type =>
            $"delegate {invoke.ReturnType.ToDisplayString(Full)} {type.ToDisplayString(Full.WithKindOptions(SymbolDisplayKindOptions.None))}({string.Join(", ", invoke.Parameters.Select(parameter => parameter.ToDisplayString(Parameter)))})",
        INamespaceSymbol space => $"namespace {space.ToDisplayString()}",
        INamedTypeSymbol type => $"{type.ToDisplayString(Full)}{Bases(type)}",
        ILocalSymbol or IParameterSymbol => symbol.ToDisplayString(Full.WithLocalOptions(SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue)),
        _ => symbol.ToDisplayString(Full),
    };

    private static string Bases(INamedTypeSymbol type)
    {
        var parent = type.BaseType is { SpecialType: SpecialType.None } named && type.TypeKind == TypeKind.Class ? [named] : Array.Empty<INamedTypeSymbol>();
        var bases = parent.Concat(type.Interfaces).Take(6).Select(one => one.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)).ToList();
        return bases.Count == 0 || type.TypeKind == TypeKind.Enum ? "" : $" : {string.Join(", ", bases)}";
    }

    private static string Marked(ISymbol candidate, ArgumentContext call, string before, string after, string quote, Func<string, string> code)
    {
        var shown = candidate.ToDisplayString(Full.WithMemberOptions((Full.MemberOptions & ~SymbolDisplayMemberOptions.IncludeParameters & ~SymbolDisplayMemberOptions.IncludeModifiers)).WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters));
        var (open, close) = candidate is IPropertySymbol ? ("[", "]") : ("(", ")");
        // A property that is an indexer ends with `this[]`.
        shown = candidate is IPropertySymbol ? shown.Replace("[]", "", StringComparison.Ordinal) : shown;
        var current = call.ParameterOf(candidate);
        var parameters = ArgumentContext.SignatureParameters(candidate);
        var position = current is null ? -1 : parameters.ToList().FindIndex(parameter => parameter.Name == current.Name);
        var texts = parameters.Select(parameter => parameter.ToDisplayString(Parameter)).ToList();
        if (position < 0)
            return code($"{shown}{open}{string.Join(", ", texts)}{close}");
        var head = string.Concat(texts.Take(position).Select(text => text + ", "));
        var tail = string.Concat(texts.Skip(position + 1).Select(text => ", " + text));
        return $"{code(shown + open + head)}{before}{quote}{texts[position]}{quote}{after}{code(tail + close)}";
    }

    private static string? Origin(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or INamespaceSymbol or ITypeParameterSymbol => null,
        { ContainingType.IsScriptClass: true } => null,
        // Which file of the base library something is in helps nobody.
        { ContainingNamespace: { IsGlobalNamespace: false } space, ContainingAssembly: { } assembly } => $"namespace {space.ToDisplayString()}{(assembly.Name.StartsWith("System.", StringComparison.Ordinal) ? "" : $", {assembly.Name}.dll")}",
        _ => null,
    };
}
