using System.Collections;
using System.Dynamic;
using System.Net;
using System.Text;
using ArtGan;
using ArtGan.Kernel.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// HTML written as C#: <c>div[@class: "box", style: "color:red"](h1("Title"), 42)</c>. Text is encoded, HTML and
/// other views are put in as they are, all other values as they are displayed.
/// </summary>
/// <param name="name">The element's name.</param>
public sealed class PocketView(string name) : DynamicObject, IRichDisplay
{
    private static readonly HashSet<string> Childless = new(StringComparer.OrdinalIgnoreCase) { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    private readonly List<KeyValuePair<string, object?>> attributes = [];
    private readonly List<object?> content = [];

    /// <summary>Gives the element attributes: <c>a[href: "…"]</c>. Underscores in their names become hyphens.</summary>
    /// <inheritdoc/>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        ArgumentNullException.ThrowIfNull(indexes);
        var names = binder.CallInfo.ArgumentNames;
        if (names.Count != indexes.Length)
            throw new UserException($"Attributes are named: {name}[style: \"…\"](…).");
        var view = Copy();
        for (var index = 0; index < indexes.Length; index++)
            view.attributes.Add(KeyValuePair.Create(names[index].Replace('_', '-'), (object?)indexes[index]));
        result = view;
        return true;
    }

    /// <summary>Gives the element its content: <c>p("text")</c>.</summary>
    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        var view = Copy();
        view.content.AddRange(args ?? []);
        result = view;
        return true;
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => RichText.Html(ToString()).ToMimeBundle();

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var html = new StringBuilder("<").Append(name);
        foreach (var (attribute, value) in attributes)
            html.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(value?.ToString())).Append('"');
        html.Append('>');
        if (Childless.Contains(name))
            return html.ToString();
        foreach (var item in content)
            Append(html, item);
        return html.Append("</").Append(name).Append('>').ToString();
    }

    private static void Append(StringBuilder html, object? item)
    {
        switch (item)
        {
            case null:
                break;
            case string text:
                html.Append(WebUtility.HtmlEncode(text));
                break;
            case PocketView view:
                html.Append(view);
                break;
            case IEnumerable sequence when sequence is IEnumerable<object?> and not IRichDisplay && sequence.Cast<object?>().All(part => part is PocketView or RichText or string):
                foreach (var part in sequence)
                    Append(html, part);
                break;
            default:
                var shown = MimeFormatter.Format(item).Representations;
                html.Append(shown.TryGetValue("text/html", out var markup) ? markup : WebUtility.HtmlEncode(shown["text/plain"].ToString()));
                break;
        }
    }

    private PocketView Copy()
    {
        var copy = new PocketView(name);
        copy.attributes.AddRange(attributes);
        copy.content.AddRange(content);
        return copy;
    }
}
