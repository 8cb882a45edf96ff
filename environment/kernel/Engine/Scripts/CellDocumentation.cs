using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>The documentation comments of types that are compiled aside, which help at the cursor shows.</summary>
/// <param name="xml">The comments, as the compiler writes them beside a library.</param>
internal sealed class CellDocumentation(byte[] xml) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> members = new(() => Members(xml));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        members.Value.GetValueOrDefault(documentationMemberID);

    private static Dictionary<string, string> Members(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants("member").Where(member => member.Attribute("name") is not null)
            .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal);
    }
}
