using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Help.Documentation;

/// <summary>The documentation of symbols: of cells, of references, inherited where it says so.</summary>
internal sealed class SymbolDocumentation
{
    private const int Deepest = 8;

    private readonly DocumentationFiles files = new();

    /// <summary>A symbol's documentation; null where it has none.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="compilation">What it was found in.</param>
    /// <param name="cancellation">Gives up.</param>
    public XElement? Of(ISymbol symbol, Compilation compilation, CancellationToken cancellation) => Of(symbol, compilation, Deepest, cancellation);

    private XElement? Of(ISymbol symbol, Compilation compilation, int depth, CancellationToken cancellation)
    {
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        symbol = symbol.OriginalDefinition;
        var own = DocumentationFiles.Parse(symbol.GetDocumentationCommentXml(cancellationToken: cancellation)) ?? InFiles(symbol, compilation);
        var reference = own?.Descendants("inheritdoc").FirstOrDefault();
        if ((own is not null && reference is null) || depth == 0)
            return own;
        var source = reference?.Attribute("cref")?.Value is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) : Base(symbol);
        if (source is null)
            return own;
        var inherited = Of(source, compilation, depth - 1, cancellation);
        // What the member says itself goes before what it inherits.
        return own is null || inherited is null ? inherited ?? own : new XElement("member", own.Elements().Where(element => element.Name != "inheritdoc"), inherited.Elements().Where(element => own.Elements(element.Name).All(mine => mine.Attribute("name")?.Value != element.Attribute("name")?.Value)));
    }

    private XElement? InFiles(ISymbol symbol, Compilation compilation) =>
        symbol.ContainingAssembly is { } assembly && compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } && symbol.GetDocumentationCommentId() is { } id
            ? files.Find(path, id) : null;

    private static ISymbol? Base(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : type.Interfaces.FirstOrDefault(),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.BaseType?.InstanceConstructors
            .FirstOrDefault(other => other.Parameters.Select(parameter => parameter.Type).SequenceEqual(constructor.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)),
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        IEventSymbol { OverriddenEvent: { } overridden } => overridden,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };
}
