using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>The documentation comments of types that are compiled aside, which the assembly itself does not hold.</summary>
internal sealed class LibraryDocumentation : DocumentationProvider
{
    private readonly Dictionary<string, string> members;

    private LibraryDocumentation(Dictionary<string, string> members) => this.members = members;

    /// <summary>Reads what the compiler has written.</summary>
    /// <param name="xml">Its documentation file.</param>
    public static DocumentationProvider Read(Stream xml)
    {
        var members = XDocument.Load(xml, LoadOptions.PreserveWhitespace).Descendants("member")
            .Where(member => member.Attribute("name") is not null).DistinctBy(member => member.Attribute("name")!.Value)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal);
        return members.Count == 0 ? Default : new LibraryDocumentation(members);
    }

    /// <inheritdoc/>
    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        members.GetValueOrDefault(documentationMemberID, "");

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
