namespace ArtGan.Plots.Drawing;

/// <summary>A trace turned into geometry on its two axes.</summary>
internal abstract class Shape(Trace trace, int index, string color)
{
    internal Trace Trace => trace;

    /// <summary>The trace's place among all traces of the figure.</summary>
    internal int Index => index;

    internal string Color => color;

    internal double Opacity => trace.opacity ?? 1;

    internal string Name => trace.NameAt(index);

    internal abstract Extent Across { get; }

    internal abstract Extent Upwards { get; }

    internal abstract void Draw(SvgWriter svg, Scale x, Scale y);

    /// <summary>Draws the sample before the trace's name in the legend, into a box of 26 x 12 pixels.</summary>
    internal abstract void DrawKey(SvgWriter svg, double left, double middle);
}
