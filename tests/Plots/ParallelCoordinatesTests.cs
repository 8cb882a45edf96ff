using System.Xml.Linq;
using ArtGan.Plots;

namespace ArtGan.Tests.Plots;

public sealed class ParallelCoordinatesTests
{
    private static readonly ParallelCoordinates Two = new()
    {
        dimensions = [new() { label = "a", values = new[] { 0.0, 1, 2 } }, new() { label = "kind", values = new[] { "x", "y", "x" } }],
        line = new() { color = new[] { 3.0, 1, 2 }, colorscale = "Greys" },
    };

    [Fact]
    public void They_are_written_with_plotlys_names()
    {
        var json = Chart.Plot(Two).ToJson();
        Assert.Equal(
            """[{"type":"parcoords","dimensions":[{"label":"a","values":[0,1,2],"range":[0,2]},{"label":"kind","values":[0,1,0],"range":[0,1],"tickvals":[0,1],"ticktext":["x","y"]}],"line":{"color":[3,1,2],"colorscale":[[0,"#ffffff"],[1,"#000000"]],"cmin":1,"cmax":3,"showscale":true,"colorbar":{"outlinewidth":0,"thickness":14}}}]""",
            json["data"]!.ToJsonString());
        Assert.Null(json["layout"]!["xaxis"]);
        Assert.Equal("figure: trace 0 (parcoords, 3 lines across 2 axes)", Chart.Plot(Two).ToString());
    }

    [Fact]
    public void The_drawing_has_a_line_for_each_and_what_stands_at_the_axes()
    {
        var svg = XDocument.Parse(Chart.Plot(Two).ToSvg()).Descendants().ToList();
        var lines = svg.Where(element => element.Name.LocalName == "path").Select(element => (string?)element.Attribute("stroke")).ToList();
        // Greys run from white for the smallest to black for the largest.
        Assert.Equal(["#000000", "#ffffff", "#808080"], lines);
        var texts = svg.Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.All(["a", "kind", "x", "y"], text => Assert.Contains(text, texts));
        // The first goes from the bottom of the one axis to the bottom of the other, the second from the middle to the top.
        var ends = svg.Where(element => element.Name.LocalName == "path").Select(element => ((string)element.Attribute("d")!).Split('M', 'L', ' ').Where(part => part.Length > 0).Select(double.Parse).ToArray()).ToList();
        Assert.Equal(ends[0][1], ends[0][3], tolerance: 0.01);
        Assert.Equal(ends[0][1], ends[2][3], tolerance: 0.01);
        Assert.Equal((ends[1][3] + ends[0][1]) / 2, ends[1][1], tolerance: 0.02);
    }

    [Fact]
    public void Colours_can_run_the_other_way_and_a_value_that_is_none_leaves_its_line_out()
    {
        var reversed = Two with { line = Two.line! with { reversescale = true }, dimensions = [Two.dimensions[0], new() { label = "b", values = new[] { 1, double.NaN, 5 } }] };
        var lines = XDocument.Parse(Chart.Plot(reversed).ToSvg()).Descendants().Where(element => element.Name.LocalName == "path").Select(element => (string?)element.Attribute("stroke"));
        Assert.Equal(["#ffffff", "#808080"], lines);
    }

    [Fact]
    public void What_cannot_be_drawn_is_one_sentence()
    {
        Assert.Equal("Parallel coordinates fill a figure; plot them alone.", Assert.Throws<UserException>(() => Chart.Plot([Two, new Scatter { y = new[] { 1, 2 } }])).Message);
        Assert.Equal("Trace 'parcoords' has dimensions '(1)'; choose two axes or more.", Assert.Throws<UserException>(() => Chart.Plot(Two with { dimensions = [Two.dimensions[0]] })).Message);
        Assert.Equal(
            "Trace 'parcoords' has dimension 'b' '(1 values)'; choose as many values as the first has (3).",
            Assert.Throws<UserException>(() => Chart.Plot(Two with { dimensions = [Two.dimensions[0], new() { label = "b", values = new[] { 1 } }] })).Message);
        Assert.Equal("Trace 'parcoords' has line.color '(2 numbers)'; choose one for each of the 3 lines.", Assert.Throws<UserException>(() => Chart.Plot(Two with { line = new() { color = new[] { 1, 2 } } })).Message);
    }
}
