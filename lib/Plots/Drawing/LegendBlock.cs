namespace ArtGan.Plots.Drawing;

/// <summary>Samples and names of traces, above the plot or beside it.</summary>
internal sealed class LegendBlock(IReadOnlyList<Shape> entries, bool beside)
{
    private const double KeyWidth = 26;
    private const double Gap = 6;
    private const double Spacing = 18;
    private const double RowHeight = 20;

    internal bool IsBeside => beside;

    internal double WidthBeside => entries.Count == 0 ? 0 : entries.Max(WidthOf);

    internal double HeightAbove(double width) => Rows(width).Count() * RowHeight;

    internal void Draw(SvgWriter svg, FigureArea area)
    {
        var row = 0;
        var rows = beside ? entries.Select(entry => (IReadOnlyList<Shape>)[entry]) : Rows(area.Plot.Width);
        foreach (var line in rows)
        {
            var left = area.LegendLeft;
            var middle = (beside ? area.Plot.Top : area.LegendTop) + ((row++ + 0.5) * RowHeight);
            foreach (var entry in line)
            {
                entry.DrawKey(svg, left, middle);
                svg.Text(left + KeyWidth + Gap, middle + (FigureStyle.FontSize * 0.36), entry.Name, new("start"));
                left += WidthOf(entry) + Spacing;
            }
        }
    }

    private static double WidthOf(Shape entry) =>
        KeyWidth + Gap + RichText.Lines(entry.Name).Max(line => RichText.Width(line, FigureStyle.FontSize));

    private IEnumerable<IReadOnlyList<Shape>> Rows(double width)
    {
        var (row, used) = (new List<Shape>(), 0.0);
        foreach (var entry in entries)
        {
            var needed = WidthOf(entry);
            if (row.Count > 0 && used + needed > width)
            {
                yield return row;
                (row, used) = ([], 0);
            }

            row.Add(entry);
            used += needed + Spacing;
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }
}
