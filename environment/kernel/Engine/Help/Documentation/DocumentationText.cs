using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ArtGan.Kernel.Engine.Help.Documentation;

/// <summary>Documentation comments as text to read, plain or in Markdown.</summary>
internal static partial class DocumentationText
{
    /// <summary>Renders what an element holds.</summary>
    /// <param name="element">An element such as <c>summary</c>.</param>
    /// <param name="isMarkdown">Whether Markdown is wanted.</param>
    public static string Of(XElement element, bool isMarkdown)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            Append(node, isMarkdown, text);
        return Lines().Replace(text.ToString(), "\n\n").Trim();
    }

    /// <summary>The name that a <c>cref</c> stands for, such as <c>String.Trim</c>.</summary>
    public static string NameOf(string reference)
    {
        var kind = reference.Length > 2 && reference[1] == ':' ? reference[0] : ' ';
        var name = kind == ' ' ? reference : reference[2..];
        var arguments = name.IndexOf('(', StringComparison.Ordinal);
        name = Arity().Replace(arguments < 0 ? name : name[..arguments], "").Replace(".#ctor", "", StringComparison.Ordinal);
        var parts = name.Split('.');
        var shown = kind is 'M' or 'P' or 'F' or 'E' && !reference.Contains("#ctor", StringComparison.Ordinal) ? 2 : 1;
        return kind == 'N' ? name : string.Join('.', parts.TakeLast(shown));
    }

    private static void Append(XNode node, bool isMarkdown, StringBuilder text)
    {
        switch (node)
        {
            case XText words:
                Words(words.Value, isMarkdown, text);
                break;
            case XElement element:
                Append(element, isMarkdown, text);
                break;
        }
    }

    private static void Words(string value, bool isMarkdown, StringBuilder text)
    {
        var paragraphs = Blank().Split(value);
        for (var index = 0; index < paragraphs.Length; index++)
        {
            if (index > 0)
                text.Append("\n\n");
            var words = Space().Replace(paragraphs[index], " ");
            text.Append(isMarkdown ? Special().Replace(words, @"\$0") : words);
        }
    }

    private static void Append(XElement element, bool isMarkdown, StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when !element.IsEmpty && element.Attribute("href") is null:
                Code(element.Value, isMarkdown, text);
                break;
            case "see" or "seealso" or "paramref" or "typeparamref":
                var name = element.Attribute("langword")?.Value ?? element.Attribute("name")?.Value ?? (element.Attribute("cref")?.Value is { } reference ? NameOf(reference) : null);
                if (name is not null)
                    Code(name, isMarkdown, text);
                else
                    Link(element, isMarkdown, text);
                break;
            case "c":
                Code(element.Value, isMarkdown, text);
                break;
            case "code":
                Block(element.Value, isMarkdown, text);
                break;
            case "para" or "p" or "note":
                text.Append("\n\n").Append(Of(element, isMarkdown)).Append("\n\n");
                break;
            case "br":
                text.Append(isMarkdown ? "  \n" : "\n");
                break;
            case "b" or "strong" when isMarkdown:
                text.Append("**").Append(Of(element, isMarkdown)).Append("**");
                break;
            case "i" or "em" when isMarkdown:
                text.Append('*').Append(Of(element, isMarkdown)).Append('*');
                break;
            case "list":
                List(element, isMarkdown, text);
                break;
            default:
                text.Append(Of(element, isMarkdown));
                break;
        }
    }

    private static void Code(string value, bool isMarkdown, StringBuilder text) => text.Append(isMarkdown ? $"`{value.Trim()}`" : value.Trim());

    private static void Link(XElement element, bool isMarkdown, StringBuilder text)
    {
        var address = element.Attribute("href")?.Value ?? "";
        var words = element.Value.Trim() is { Length: > 0 } given ? given : address;
        text.Append(isMarkdown && address.Length > 0 ? $"[{words}]({address})" : words);
    }

    private static void Block(string value, bool isMarkdown, StringBuilder text)
    {
        var lines = value.Trim('\r', '\n', ' ').Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        var code = string.Join('\n', lines.Select((line, index) => (isMarkdown ? "" : "    ") + (index == 0 || line.Length < indent ? line : line[indent..])));
        text.Append(isMarkdown ? $"\n\n```csharp\n{code}\n```\n\n" : $"\n\n{code}\n\n");
    }

    private static void List(XElement list, bool isMarkdown, StringBuilder text)
    {
        text.Append("\n\n");
        var isNumbered = list.Attribute("type")?.Value == "number";
        var number = 0;
        foreach (var item in list.Elements("item"))
        {
            var parts = new[] { item.Element("term"), item.Element("description") }.OfType<XElement>().ToList();
            var content = parts.Count > 0 ? string.Join(": ", parts.Select(part => Of(part, isMarkdown))) : Of(item, isMarkdown);
            text.Append(isNumbered ? $"{++number}. " : "- ").Append(content.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        text.Append('\n');
    }

    [GeneratedRegex(@"\n\s*\n\s*")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[ \t]*\n([ \t]*\n)+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[\\`*_\[\]<>$|~]")]
    private static partial Regex Special();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
