using System.Globalization;
using System.Text;
using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Display.Views;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display;

/// <summary>Values arranged on the page: side by side, folded, behind tabs. Without a script.</summary>
public sealed class Arrangement : IRichDisplay
{
    private readonly IReadOnlyList<(string Title, object? Value)> parts;
    private readonly Func<IReadOnlyList<(string Title, string Html)>, string> arrange;

    private Arrangement(IReadOnlyList<(string, object?)> parts, Func<IReadOnlyList<(string Title, string Html)>, string> arrange) => (this.parts, this.arrange) = (parts, arrange);

    /// <summary>The values as HTML, each as it would be shown alone, and one after the other as text.</summary>
    public MimeBundle ToMimeBundle()
    {
        var formatters = CellContext.Current?.Channel.Formatters ?? new FormatterSet();
        var bundles = parts.Select(part => (part.Title, Bundle: formatters.Format(part.Value))).ToList();
        var text = bundles.Select(part => (part.Title.Length == 0 ? "" : part.Title + "\n") + part.Bundle.Representations[MimeTypes.Plain]);
        return new(new Dictionary<string, object>
        {
            [MimeTypes.Html] = HtmlView.Framed(arrange([.. bundles.Select(part => (Markup.Encode(part.Title), Fragment.Of(part.Bundle)))])),
            [MimeTypes.Plain] = string.Join("\n\n", text),
        });
    }

    internal static Arrangement Beside(object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new([.. values.Select(value => ("", value))], static parts =>
            $"<div style=\"display:flex;flex-wrap:wrap;gap:1.5em;align-items:flex-start\">{string.Concat(parts.Select(part => $"<div style=\"max-width:100%\">{part.Html}</div>"))}</div>");
    }

    internal static Arrangement Folded(string title, object? value, bool isOpen) =>
        new([(title, value)], parts => $"<details{(isOpen ? " open=\"open\"" : "")}><summary>{parts[0].Title}</summary><div>{parts[0].Html}</div></details>");

    internal static Arrangement Tabbed((string Title, object? Value)[] tabs)
    {
        ArgumentNullException.ThrowIfNull(tabs);
        return new([.. tabs], static parts =>
        {
            // The same content gives the same name, so that a notebook run again is the same file.
            var name = "tabs-" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))), 0, 6);
            var html = new StringBuilder($"<style>{EmbeddedText.ReadStyle("tabs.css")}</style><div class=\"artgan-tabs\">");
            for (var index = 0; index < parts.Count; index++)
                html.Append(CultureInfo.InvariantCulture, $"<input type=\"radio\" name=\"{name}\" id=\"{name}-{index}\"{(index == 0 ? " checked=\"checked\"" : "")}/><label for=\"{name}-{index}\">{parts[index].Title}</label><div>{parts[index].Html}</div>");
            return html.Append("</div>").ToString();
        });
    }
}
