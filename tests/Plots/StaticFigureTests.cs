using System.Globalization;
using System.Xml.Linq;
using ArtGan.Imaging;
using ArtGan.Plots;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Plots;

/// <summary>Looks at the pixels of static figures.</summary>
public sealed class StaticFigureTests
{
    private static readonly Colour Blue = Colour.Parse("#0072b2");
    private static readonly Colour Vermilion = Colour.Parse("#d55e00");

    [Fact]
    public void The_picture_has_two_pixels_for_each_of_the_layouts()
    {
        var picture = Chart.Plot(new Scatter { y = new[] { 1, 2 } }).WithSize(300, 200).ToPicture();
        Assert.Equal((600, 400, 3), (picture.Width, picture.Height, picture.Channels));
        Assert.Equal<byte>([255, 255, 255], picture.Pixels.Span[..3].ToArray());
    }

    [Fact]
    public void Lines_run_at_the_height_of_their_values()
    {
        var picture = Chart.Plot(
            [Level(0.25, Blue), Level(0.75, Vermilion), Level(0.5, Colour.Parse("#009e73"))],
            new Layout { showlegend = false, yaxis = new Yaxis { range = [0, 1] } }).ToPicture();
        var (quarter, threeQuarters, half) = (MiddleRow(picture, Blue), MiddleRow(picture, Vermilion), MiddleRow(picture, Colour.Parse("#009e73")));
        Assert.True(threeQuarters < half && half < quarter);
        Assert.Equal(quarter - half, half - threeQuarters, tolerance: 1.5);
        // The area from 0 to 1 is the picture but for narrow margins.
        Assert.InRange((quarter - threeQuarters) * 2, picture.Height * 0.8, picture.Height);
    }

    [Fact]
    public void A_log_axis_gives_each_decade_the_same_height()
    {
        var picture = Chart.Plot(
            [Level(0.01, Blue), Level(0.1, Vermilion), Level(1, Colour.Parse("#009e73"))],
            new Layout { showlegend = false, yaxis = new Yaxis { type = "log" } }).ToPicture();
        var (low, middle, high) = (MiddleRow(picture, Blue), MiddleRow(picture, Vermilion), MiddleRow(picture, Colour.Parse("#009e73")));
        Assert.Equal(low - middle, middle - high, tolerance: 1.5);
        Assert.True(low - middle > 200);
    }

    [Fact]
    public void Bars_are_as_high_as_their_values()
    {
        var picture = Chart.Plot(new Bar { x = new[] { "a", "b" }, y = new[] { 1, 2 } }).ToPicture();
        var (left, right) = (Count(picture, Blue, 0, picture.Width / 2), Count(picture, Blue, picture.Width / 2, picture.Width));
        Assert.Equal(2, right / (double)left, tolerance: 0.1);
    }

    [Fact]
    public void Ticks_stand_at_bars_and_not_between_them()
    {
        var texts = XDocument.Parse(Chart.Plot(new Bar { x = new[] { 1, 2, 3 }, y = new[] { 10, 20, 30 } }).ToSvg()).Descendants()
            .Where(element => element.Name.LocalName == "text").Select(element => element.Value);
        Assert.Equal(["1", "2", "3"], texts.Where(text => text.Length == 1 && text != "0" && text != "5"));
        Assert.DoesNotContain(texts, text => text.Contains('.', StringComparison.Ordinal));
    }

    [Fact]
    public void Stacked_bars_stand_on_each_other_and_grouped_ones_side_by_side()
    {
        Trace[] traces = [new Bar { y = new[] { 1.0 } }, new Bar { y = new[] { 1.0 } }];
        var stacked = Chart.Plot(traces, new Layout { barmode = "stack", showlegend = false }).ToPicture();
        var grouped = Chart.Plot(traces, new Layout { showlegend = false }).ToPicture();
        Assert.Equal(stacked.Height / 2.0, MiddleRow(stacked, Blue) - MiddleRow(stacked, Vermilion), tolerance: stacked.Height * 0.12);
        Assert.Equal(MiddleRow(grouped, Blue), MiddleRow(grouped, Vermilion), tolerance: 1);
        Assert.Equal(1, Count(grouped, Blue, 0, grouped.Width) / (double)Count(grouped, Vermilion, 0, grouped.Width), tolerance: 0.02);
    }

    [Fact]
    public void A_histograms_area_is_shared_out_by_counts()
    {
        double[] values = [.. Enumerable.Repeat(0.5, 30), .. Enumerable.Repeat(1.5, 10), double.NaN];
        var picture = Chart.Plot(new Histogram { x = values, nbinsx = 2, histnorm = "probability" }, new Layout { yaxis = new Yaxis { range = [0, 1] } }).ToPicture();
        var (left, right) = (Count(picture, Blue, 0, picture.Width / 2), Count(picture, Blue, picture.Width / 2, picture.Width));
        Assert.Equal(3, left / (double)right, tolerance: 0.3);
    }

    [Fact]
    public void Heat_map_cells_have_the_scales_colours()
    {
        var picture = Chart.Plot(new Heatmap { z = new[] { new[] { 0, 1 } }, showscale = false }).ToPicture();
        var (low, high) = (Count(picture, Colour.Parse("#440154"), 0, picture.Width), Count(picture, Colour.Parse("#fde725"), 0, picture.Width));
        Assert.Equal(1, low / (double)high, tolerance: 0.02);
        Assert.True(low > picture.Width * picture.Height / 3);
    }

    [Theory]
    [InlineData(48, 560, 520)]
    [InlineData(31, 417, 389)]
    [InlineData(7, 233, 311)]
    public void Nothing_shines_through_between_the_cells_of_a_heat_map(int cells, int width, int height)
    {
        var places = Enumerable.Range(0, cells).Select(index => -2.2 + (index * 4.4 / (cells - 1))).ToArray();
        var map = new Heatmap { x = places, y = places, z = Enumerable.Repeat(new double[cells], cells).ToArray(), zmin = 0, zmax = 1, showscale = false };
        var picture = Chart.Plot(map).WithSize(width, height).ToPicture();

        var found = Positions(picture, Colour.Parse("#440154"));
        var (left, right) = (found.Min(position => position % picture.Width), found.Max(position => position % picture.Width));
        var (top, bottom) = (found[0] / picture.Width, found[^1] / picture.Width);
        Assert.Equal((right - left + 1) * (bottom - top + 1), found.Count);
    }

    [Fact]
    public void A_line_of_many_points_is_thinned_without_losing_its_peaks()
    {
        var values = new double[200_000];
        (values[77_777], values[123_456]) = (1, -1);
        var chart = Chart.Plot(new Scatter { y = values });
        Assert.True(chart.ToSvg().Length < 200_000);
        var picture = chart.ToPicture();
        var rows = Rows(picture, Blue);
        Assert.True(rows.Max() - rows.Min() > picture.Height * 0.8);
    }

    [Fact]
    public void Texts_of_any_kind_leave_the_drawing_well_formed()
    {
        const string Text = "<script>&\"'\u0001</b> a <b>b</b> &lt; ü 数";
        var chart = Chart.Plot(
            [new Bar { x = new[] { Text }, y = new[] { 1 }, name = Text }, new Bar { x = new[] { "b" }, y = new[] { 1 }, name = Text, marker = new Marker { color = "\"/><x" } }],
            new Layout { title = Text, xaxis = new Xaxis { title = Text }, annotations = [new() { text = Text, x = 0, y = 1 }] });
        var drawing = XDocument.Parse(chart.ToSvg());
        Assert.DoesNotContain(drawing.Descendants(), element => element.Name.LocalName is "script" or "x");
        Assert.Contains(drawing.Descendants(), element => element.Attribute("font-weight")?.Value == "bold" && element.Value == "b");
    }

    [Fact]
    public void Whatever_the_numbers_there_is_a_drawing_of_finite_numbers() => Prop
        .ForAll(Numbers(), Numbers(), Gen.Elements("linear", "log").ToArbitrary(), (across, upwards, type) =>
        {
            var count = Math.Min(across.Length, upwards.Length);
            var (x, y) = (across[..count], upwards[..count]);
            var layout = new Layout { xaxis = new Xaxis { type = type }, yaxis = new Yaxis { type = type } };
            Trace[] traces =
            [
                new Scatter { x = x, y = y, mode = "lines+markers", fill = "tozeroy" },
                new Scatter { x = y, y = x, fill = "tonexty" },
                new Bar { x = x, y = y },
                new Histogram { x = x, yaxis = "y2", xaxis = "x2" },
                new Heatmap { z = new[] { y }, yaxis = "y3", xaxis = "x3" },
            ];
            var drawing = Chart.Plot(traces, layout).ToSvg();
            return XDocument.Parse(drawing).Descendants().Attributes().All(attribute =>
                !attribute.Value.Contains("NaN", StringComparison.Ordinal) && !attribute.Value.Contains('∞') && !attribute.Value.Contains("Infinity", StringComparison.Ordinal));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Four_panels_stand_in_two_rows()
    {
        var picture = Chart.Panels([.. Enumerable.Range(0, 4).Select(panel => new Panel(
            panel.ToString(CultureInfo.InvariantCulture), Level(0.5, panel == 3 ? Vermilion : Blue)))]).ToPicture();
        Assert.True(MiddleRow(picture, Vermilion) > picture.Height / 2.0);
        Assert.Equal(0, Count(picture, Vermilion, 0, picture.Width / 2));
        Assert.True(Count(picture, Blue, 0, picture.Width / 2) > Count(picture, Blue, picture.Width / 2, picture.Width) * 1.5);
    }

    private static Scatter Level(double value, Colour colour) =>
        new() { x = new[] { 0, 1 }, y = new[] { value, value }, mode = "lines", line = new Line { color = colour.ToString(), width = 4 } };

    private static Arbitrary<double[]> Numbers() => Gen.Frequency(
        (6, Gen.Choose(-1000, 1000).Select(value => value / 7.0)),
        (1, Gen.Elements(0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e38, -1e38, 1e-300, 5e-9)))
        .ArrayOf().ToArbitrary();

    private static double MiddleRow(Picture picture, Colour colour) => Rows(picture, colour).Average();

    private static int Count(Picture picture, Colour colour, int left, int right) =>
        Positions(picture, colour).Count(position => position % picture.Width >= left && position % picture.Width < right);

    private static List<int> Rows(Picture picture, Colour colour) => [.. Positions(picture, colour).Select(position => position / picture.Width)];

    private static List<int> Positions(Picture picture, Colour colour)
    {
        var found = new List<int>();
        var pixels = picture.Pixels.Span;
        for (var position = 0; position < picture.Width * picture.Height; position++)
        {
            if (pixels[position * 3] == colour.Red && pixels[(position * 3) + 1] == colour.Green && pixels[(position * 3) + 2] == colour.Blue)
            {
                found.Add(position);
            }
        }

        return found;
    }
}
