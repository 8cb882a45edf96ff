using System.Globalization;
using System.Text;

namespace ArtGan.Kernel.Display.Views;

/// <summary>
/// Views as HTML: tables, and trees that unfold without a script. Colours and fonts are the page's own, in light
/// and dark; nothing is loaded.
/// </summary>
internal static class HtmlView
{
    private const int SummaryLength = 80;
    private const int LineLength = 40;

    // Of equal content in every output, so that a page with many of them can keep it once.
    private static readonly Lazy<string> Look = new(() => $"<style>{EmbeddedText.ReadStyle("values.css")}</style>");

    /// <summary>The element that says how views look.</summary>
    public static string Style => Look.Value;

    /// <summary>The HTML of a view; null where it is a single piece of text, which plain text shows as well.</summary>
    public static string? Of(View view)
    {
        var html = new StringBuilder();
        switch (view)
        {
            case ScalarView { Link: null }:
                return null;
            case ScalarView scalar:
                Scalar(html, scalar, scalar.Text);
                return html.ToString();
            case MarkupView markup:
                return markup.Html;
            case TreeView { Kind: not TreeKind.Dictionary, Title.Length: > 0 } tree:
                html.Append("<details open=\"open\"><summary>").Append(Markup.Encode(tree.Title)).Append("</summary>");
                Table(html, TableLayout.Of(tree)!);
                html.Append("</details>");
                break;
            case BlockView block:
                Block(html, block);
                break;
            default:
                Table(html, TableLayout.Of(view)!);
                break;
        }

        return Framed(html.ToString());
    }

    /// <summary>HTML that looks as views do.</summary>
    public static string Framed(string html) => $"<div class=\"artgan-value\">{Style}{html}</div>";

    private static void Block(StringBuilder html, BlockView block)
    {
        html.Append(block.IsFolded ? "<details><summary>" : "<div>").Append(block.IsFolded || block.IsTitled ? Markup.Encode(block.Title) : "").Append(block.IsFolded ? "</summary>" : "</div>");
        html.Append("<pre>").Append(Markup.Encode(block.Text)).Append("</pre>").Append(block.IsFolded ? "</details>" : "");
    }

    private static void Table(StringBuilder html, TableLayout table)
    {
        html.Append(table.KeyHeader is null ? "<table class=\"members\">" : "<table>");
        if (table.KeyHeader is not null)
        {
            html.Append("<thead><tr><th>").Append(table.KeyHeader).Append("</th>");
            foreach (var column in table.Columns)
                html.Append(column.IsNumeric ? "<th class=\"numeric\">" : "<th>").Append(Markup.Encode(Limits.Shorten(column.Header, Limits.CellText))).Append("</th>");
            html.Append("</tr></thead>");
        }

        html.Append("<tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr><th>").Append(Markup.Encode(Limits.Shorten(row.Key, Limits.CellText))).Append("</th>");
            for (var index = 0; index < table.Columns.Count; index++)
            {
                html.Append(table.Columns[index].IsNumeric ? "<td class=\"numeric\">" : IsLong(row.Cells[index]) ? "<td class=\"long\">" : "<td>");
                Cell(html, row.Cells[index], table.Columns[index]);
                html.Append("</td>");
            }

            html.Append("</tr>");
        }

        if (table.Rows.Count == 0)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{table.Columns.Count + 1}\"><i>empty</i></td></tr>");
        html.Append("</tbody></table>");
        if (table.Note is not null)
            html.Append("<small>").Append(Markup.Encode(table.Note)).Append("</small>");
    }

    private static void Cell(StringBuilder html, View? view, TableColumn column)
    {
        switch (view)
        {
            case null:
                break;
            case ScalarView scalar:
                Scalar(html, scalar, TableLayout.Text(scalar, column));
                break;
            case MarkupView markup:
                html.Append(markup.Html);
                break;
            case BlockView block:
                Block(html, block with { IsFolded = true });
                break;
            case SequenceView { IsTable: false, IsMatrix: false, IsCut: false } sequence when sequence.Items.All(item => item is ScalarView) && TextView.Inline(view, SummaryLength + 1) is { Length: <= SummaryLength } line:
                html.Append(Markup.Encode(line));
                break;
            case TreeView { Kind: TreeKind.Tuple } tuple when tuple.Branches.All(branch => branch.Value is ScalarView) && TextView.Inline(view, SummaryLength + 1) is { Length: <= SummaryLength } line:
                html.Append(Markup.Encode(line));
                break;
            default:
                html.Append("<details><summary>").Append(Markup.Encode(TextView.Inline(view, SummaryLength))).Append("</summary>");
                Table(html, TableLayout.Of(view)!);
                html.Append("</details>");
                break;
        }
    }

    // Names and dates stay on their line; what is longer may wrap.
    private static bool IsLong(View? view) => view switch
    {
        null or MarkupView => false,
        ScalarView scalar => scalar.Text.Length > LineLength,
        _ => TextView.Inline(view, LineLength + 1).Length > LineLength,
    };

    private static void Scalar(StringBuilder html, ScalarView scalar, string text)
    {
        var shown = Limits.Shorten(text, Limits.CellText);
        var detail = shown.Length < text.Length ? text : scalar.Detail;
        var title = detail is null ? "" : $" title=\"{Markup.Encode(detail)}\"";
        var (element, attribute) = scalar switch
        {
            { Link: { } link } => ("a", $" href=\"{Markup.Encode(link)}\""),
            { Kind: ScalarKind.Absent } => ("i", ""),
            { Kind: ScalarKind.Error } => ("em", ""),
            _ when title.Length > 0 => ("span", ""),
            _ => (null, ""),
        };
        if (element is null)
            html.Append(Markup.Encode(shown));
        else
            html.Append('<').Append(element).Append(attribute).Append(title).Append('>').Append(Markup.Encode(shown)).Append("</").Append(element).Append('>');
    }
}
