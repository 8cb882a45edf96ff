using System.Text.Json.Nodes;
using ArtGan.Plots;

namespace ArtGan.Tests.Plots;

public sealed class FigureJsonTests
{
    [Fact]
    public void A_scatter_is_written_with_plotlys_names_and_without_what_is_not_set()
    {
        var chart = Chart.Plot(new Scatter { x = new[] { 1, 2, 3 }, y = new[] { 0.5, double.NaN, 0.25 }, name = "D", mode = "lines", line = new Line { dash = "dot", width = 3 } });
        Assert.Equal(
            """[{"type":"scatter","name":"D","x":[1,2,3],"y":[0.5,null,0.25],"mode":"lines","line":{"color":"#0072b2","width":3,"dash":"dot"}}]""",
            Data(chart));
    }

    [Fact]
    public void Bars_histograms_and_heat_maps_are_written_too()
    {
        Assert.Equal(
            """[{"type":"bar","x":["a","b"],"y":[1,2],"marker":{"color":"#0072b2"}}]""",
            Data(Chart.Plot(new Bar { x = new[] { "a", "b" }, y = new List<int> { 1, 2 } })));
        Assert.Equal(
            """[{"type":"histogram","x":[0,1,1,4],"histnorm":"percent","marker":{"color":"#0072b2"},"xbins":{"start":0,"end":6,"size":2}}]""",
            Data(Chart.Plot(new Histogram { x = new[] { 0, 1, 1, 4 }, histnorm = "percent", nbinsx = 2 })));
        Assert.Equal(
            """[{"type":"heatmap","z":[[1,2],[3,null]],"zmin":1,"zmax":3,"colorscale":[[0,"#ffffff"],[1,"#000000"]],"showscale":false,"colorbar":{"outlinewidth":0,"thickness":14}}]""",
            Data(Chart.Plot(new Heatmap { z = new[,] { { 1, 2 }, { 3, double.NaN } }, colorscale = "Greys", showscale = false })));
    }

    [Fact]
    public void The_layout_carries_titles_ranges_and_types()
    {
        var layout = Chart.Plot(
            new Scatter { x = new[] { 1, 2 }, y = new[] { 1, 2 } },
            new Layout { title = "T", width = 500, xaxis = new Xaxis { title = "step", range = [0, 5] }, yaxis = new Yaxis { type = "log", tickformat = ".1e" } }).ToJson()["layout"]!;
        Assert.Equal("T", (string?)layout["title"]!["text"]);
        Assert.Equal(500, (double?)layout["width"]);
        Assert.Equal("step", (string?)layout["xaxis"]!["title"]!["text"]);
        Assert.Equal("[0,5]", layout["xaxis"]!["range"]!.ToJsonString());
        Assert.Equal("log", (string?)layout["yaxis"]!["type"]);
        Assert.Null(layout["yaxis"]!["title"]);
        Assert.DoesNotContain("null", layout.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_make_a_category_axis_even_where_they_look_like_numbers() =>
        Assert.Equal("category", (string?)Chart.Plot(new Bar { x = new[] { "0", "1" }, y = new[] { 1, 2 } }).ToJson()["layout"]!["xaxis"]!["type"]);

    [Fact]
    public void Single_precision_is_written_in_its_shortest_form() =>
        Assert.Contains("\"y\":[0.1,0.7]", Data(Chart.Plot(new Scatter { y = new[] { 0.1f, 0.7f } })), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_grows_on_does_not_change_the_figure()
    {
        var losses = new List<double> { 1, 2 };
        var chart = Chart.Plot(new Scatter { y = losses });
        losses.Add(3);
        Assert.Contains("\"y\":[1,2]", Data(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_holds_the_figure_the_picture_and_words()
    {
        var bundle = Chart.Plot(new Scatter { y = new[] { 1, 2, 3 }, name = "D" }, new Layout { title = "Loss" }).ToMimeBundle().Representations;
        Assert.Equal(["application/vnd.plotly.v1+json", "image/png", "text/plain"], bundle.Keys);
        Assert.Equal(["data", "layout", "config"], Assert.IsType<JsonObject>(bundle[PlotlyChart.MimeType]).Select(member => member.Key));
        Assert.Equal("figure 'Loss': D (scatter, 3 points)", bundle["text/plain"]);
    }

    [Fact]
    public void Panels_get_axes_of_their_own_and_one_entry_a_name_in_the_legend()
    {
        var chart = Chart.Panels(
        [
            new Panel("one", new Scatter { y = new[] { 1, 2 }, name = "D" }, new Scatter { y = new[] { 2, 1 }, name = "G" }),
            new Panel("two", new Scatter { y = new[] { 3, 4 }, name = "D" }),
        ]);
        var (data, layout) = (chart.ToJson()["data"]!.AsArray(), chart.ToJson()["layout"]!);
        Assert.Equal(["x", "x", "x2"], data.Select(trace => (string?)trace!["xaxis"]));
        Assert.Equal([true, true, false], data.Select(trace => (bool?)trace!["showlegend"]));
        Assert.Equal((string?)data[0]!["line"]!["color"], (string?)data[2]!["line"]!["color"]);
        Assert.NotEqual((string?)data[0]!["line"]!["color"], (string?)data[1]!["line"]!["color"]);
        Assert.True((double)layout["xaxis"]!["domain"]![1]! < (double)layout["xaxis2"]!["domain"]![0]!);
        Assert.Equal("y2", (string?)layout["xaxis2"]!["anchor"]);
        Assert.Equal(["<b>one</b>", "<b>two</b>"], layout["annotations"]!.AsArray().Select(note => (string?)note!["text"]));
    }

    [Fact]
    public void Members_that_cannot_be_drawn_are_refused_with_a_sentence()
    {
        double[] two = [1, 2];
        Refused("mode 'wavy'", () => Chart.Plot(new Scatter { y = two, mode = "wavy" }));
        Refused("2 x and 1 y", () => Chart.Plot(new Scatter { x = two, y = new[] { 1 } }));
        Refused("colorscale 'Jet'", () => Chart.Plot(new Heatmap { z = new[] { two }, colorscale = "Jet" }));
        Refused("differ in length", () => Chart.Plot(new Heatmap { z = new[] { two, [1] } }));
        Refused("DateTime", () => new Scatter { x = new[] { DateTime.UnixEpoch } });
        Refused("no axis 'x9'", () => Chart.Plot(new Scatter { y = two, xaxis = "x9" }));
        Refused("xaxis is 'y'", () => Chart.Plot(new Scatter { y = two, xaxis = "y" }));
        Refused("xaxis has type 'sqrt'", () => Chart.Plot(new Scatter { y = two }, new Layout { xaxis = new Xaxis { type = "sqrt" } }));
        Refused("Texts stand on the log axis", () => Chart.Plot(new Scatter { x = new[] { "a", "b" }, y = two }, new Layout { xaxis = new Xaxis { type = "log" } }));
        Refused("tickformat '$.2f'", () => Chart.Plot(new Scatter { y = two }, new Layout { yaxis = new Yaxis { tickformat = "$.2f" } }));
        Refused("barmode 'pile'", () => Chart.Plot(new Bar { y = two }, new Layout { barmode = "pile" }));
        Refused("9 panels", () => Chart.Panels([.. Enumerable.Repeat(new Panel("p", new Scatter { y = two }), 9)]));
        Refused("axis 'x3'", () => Chart.Plot(new Scatter { y = two }, new Layout { annotations = [new() { text = "t", x = 0, y = 0, xref = "x3" }] }).ToSvg());
    }

    private static void Refused(string part, Func<object> make) =>
        Assert.Contains(part, Assert.Throws<UserException>(make).Message, StringComparison.Ordinal);

    private static string Data(PlotlyChart chart) => chart.ToJson()["data"]!.ToJsonString();
}
