using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace ArtGan.Kernel.Display.Views;

/// <summary>JSON as a tree, XML as indented text.</summary>
internal static class Documents
{
    /// <summary>The view of a document or a part of one; null for other values.</summary>
    public static View? Of(object value, ViewBuilder builder, int depth) => value switch
    {
        JsonDocument document => OfElement(document.RootElement, builder, depth),
        JsonElement element => OfElement(element, builder, depth),
        JsonNode node => OfElement(JsonSerializer.SerializeToElement(node), builder, depth),
        XObject part => Xml(part switch { XDocument { Root: { } root } => root.Name.LocalName, XElement element => element.Name.LocalName, _ => part.NodeType.ToString() }, part.ToString() ?? ""),
        XmlNode node => Xml(node.LocalName, Indented(node)),
        _ => null,
    };

    /// <summary>A value that is JSON itself; null for others, and for more than a front-end should be sent.</summary>
    public static JsonNode? Json(object? value)
    {
        var text = value switch
        {
            JsonNode node => node.ToJsonString(),
            JsonDocument document => document.RootElement.GetRawText(),
            JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText(),
            _ => null,
        };
        return text is { Length: <= Limits.Json } ? JsonNode.Parse(text) : null;
    }

    private static View OfElement(JsonElement element, ViewBuilder builder, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = element.EnumerateObject().Take(Limits.Columns).Select(member => new Branch(member.Name, builder.Of(member.Value, depth + 1))).ToList();
                return new TreeView("", members, TreeKind.Object, element.GetPropertyCount() - members.Count);
            case JsonValueKind.Array:
                var items = element.EnumerateArray().Take(builder.ItemLimit(depth)).Select(item => builder.Of(item, depth + 1)).ToList();
                return new SequenceView(items, element.GetArrayLength(), element.GetArrayLength() > items.Count);
            case JsonValueKind.String:
                return new ScalarView(Limits.Cut(element.GetString()!, Limits.PartText), ScalarKind.Text);
            case JsonValueKind.Number:
                return new ScalarView(element.GetRawText(), ScalarKind.Number);
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return new ScalarView("null", ScalarKind.Absent);
            default:
                return new ScalarView(element.GetRawText());
        }
    }

    private static BlockView Xml(string name, string text) => new($"<{name}>", Limits.Cut(text, Limits.WholeText), IsTitled: false);

    private static string Indented(XmlNode node)
    {
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Auto }))
            node.WriteTo(writer);
        return text.ToString();
    }
}
