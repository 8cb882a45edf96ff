using System.Text;
using System.Xml.Linq;
using ArtGan.Kernel.Display.Html;

namespace ArtGan.Kernel.Engine.Help.Documentation;

/// <summary>A page of help that is written once and read as plain text, Markdown or HTML.</summary>
internal sealed class HelpPage
{
    private readonly StringBuilder plain = new();
    private readonly StringBuilder markdown = new();

    /// <summary>Adds lines of C#.</summary>
    public void Code(string code)
    {
        plain.Append(code).Append("\n\n");
        markdown.Append("```csharp\n").Append(code).Append("\n```\n\n");
    }

    /// <summary>Adds a paragraph that holds nothing special to Markdown.</summary>
    public void Text(string text) => Text(text, text);

    /// <summary>Adds a paragraph in both forms.</summary>
    public void Text(string inPlain, string inMarkdown)
    {
        plain.Append(inPlain).Append("\n\n");
        markdown.Append(inMarkdown).Append("\n\n");
    }

    /// <summary>Adds a documentation comment's element; nothing where there is none.</summary>
    public void Documentation(XElement? element)
    {
        if (element is not null && DocumentationText.Of(element, isMarkdown: false) is { Length: > 0 } text)
            Text(text, DocumentationText.Of(element, isMarkdown: true));
    }

    /// <summary>Adds elements of a documentation comment below a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="elements">The elements, each with what is said before it; null where nothing is.</param>
    public void Section(string heading, IEnumerable<(string? Name, XElement Element)> elements)
    {
        var written = elements.Select(entry => (entry.Name, Plain: DocumentationText.Of(entry.Element, isMarkdown: false), Markdown: DocumentationText.Of(entry.Element, isMarkdown: true)))
            .Where(entry => entry.Plain.Length > 0).ToList();
        if (written.Count == 0)
            return;
        plain.Append(heading).Append(":\n");
        markdown.Append("**").Append(heading).Append("**\n\n");
        foreach (var (name, words, marked) in written)
        {
            plain.Append("  ").Append(name is null ? "" : $"{name}: ").Append(words.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            markdown.Append(name is null ? "" : $"- `{name}`: ").Append(name is null ? marked : marked.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        plain.Append('\n');
        markdown.Append('\n');
    }

    /// <summary>The page in all its forms.</summary>
    public MimeBundle ToMimeBundle()
    {
        var text = markdown.ToString().TrimEnd();
        return new(new Dictionary<string, object>
        {
            ["text/plain"] = plain.ToString().TrimEnd(),
            ["text/markdown"] = text,
            ["text/html"] = new MarkdownConverter(null).Convert(text).Trim(),
        });
    }
}
