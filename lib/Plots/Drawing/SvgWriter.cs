using System.Globalization;
using System.Text;

namespace ArtGan.Plots.Drawing;

/// <summary>Writes the few SVG elements that figures are made of; every text is escaped here.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder text = new();
    private readonly string prefix;
    private int clips;

    internal SvgWriter(double width, double height, string prefix)
    {
        this.prefix = prefix;
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(width)} {N(height)}\" font-family=\"{Escape(FigureStyle.FontFamily)}\" font-size=\"{N(FigureStyle.FontSize)}\" fill=\"none\">");
        Rectangle(0, 0, width, height, "#ffffff");
    }

    /// <summary>A number with two decimals at most.</summary>
    internal static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Edges fall between pixels, so that neighbours neither overlap nor let the background through.</summary>
    internal void Rectangle(double left, double top, double width, double height, string fill, double opacity = 1) =>
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{Escape(fill)}\"{Opacity("fill-opacity", opacity)} shape-rendering=\"crispEdges\"/>");

    internal void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1) =>
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{Escape(stroke)}\" stroke-width=\"{N(width)}\"/>");

    internal void Stroke(string path, string stroke, double width, string? dashes = null, double opacity = 1) =>
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" stroke=\"{Escape(stroke)}\" stroke-width=\"{N(width)}\" stroke-linejoin=\"round\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}{Opacity("stroke-opacity", opacity)}/>");

    internal void Fill(string path, string fill, double opacity = 1) =>
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{Escape(fill)}\"{Opacity("fill-opacity", opacity)}/>");

    /// <summary>What is written until <see cref="EndClip"/> is cut off at the rectangle.</summary>
    internal void BeginClip(Box box)
    {
        clips++;
        text.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{prefix}c{clips}\"><rect x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"/></clipPath><g clip-path=\"url(#{prefix}c{clips})\">");
    }

    internal void EndClip() => text.Append("</g>");

    /// <summary>Writes a text, the first line's base at (x, y).</summary>
    internal void Text(double x, double y, string content, TextLook look)
    {
        var turn = look.Turn == 0 ? "" : $" transform=\"rotate({N(look.Turn)} {N(x)} {N(y)})\"";
        text.Append(CultureInfo.InvariantCulture, $"<text xml:space=\"preserve\" font-size=\"{N(look.Size)}\" fill=\"{Escape(look.Color)}\" text-anchor=\"{look.Anchor}\"{turn}>");
        var down = y;
        foreach (var line in RichText.Lines(content))
        {
            text.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{N(x)}\" y=\"{N(down)}\">");
            foreach (var run in line)
            {
                text.Append(CultureInfo.InvariantCulture, $"<tspan{(run.Bold ? " font-weight=\"bold\"" : "")}{(run.Italic ? " font-style=\"italic\"" : "")}>{Escape(run.Text)}</tspan>");
            }

            text.Append("</tspan>");
            down += look.LineHeight;
        }

        text.Append("</text>");
    }

    internal string Finish() => text.Append("</svg>").ToString();

    private static string Opacity(string name, double value) => value >= 1 ? "" : $" {name}=\"{N(value)}\"";

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                // XML knows no way to write these.
                < ' ' => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}

/// <summary>How a text is written.</summary>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>: the part of the text that stands at its place.</param>
/// <param name="Size">Pixels.</param>
/// <param name="Color">A colour as CSS writes it.</param>
/// <param name="Turn">Degrees clockwise.</param>
internal readonly record struct TextLook(string Anchor, double Size = FigureStyle.FontSize, string Color = FigureStyle.TextColor, double Turn = 0)
{
    internal double LineHeight => Size * 1.3;
}

/// <summary>A rectangle in pixels, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    internal double Width => Right - Left;

    internal double Height => Bottom - Top;
}
