using ArtGan.Metrics;
using ArtGan.Plots;

namespace ArtGan.Tests.Metrics;

public sealed class EstimateChartTests
{
    [Fact]
    public void Each_estimate_has_a_row_from_above_and_the_line_of_its_interval()
    {
        var chart = EstimateChart.Of([("first", new(3, 2, 4)), ("second", new(7))], "kid", ("floor", 0));
        var traces = chart.Traces.Cast<Scatter>().ToDictionary(trace => trace.name!);
        Assert.Equal((double[])[3, 7], traces["estimate"].x!.Cast<double>());
        Assert.Equal((double[])[1, 0], traces["estimate"].y!.Cast<double>());
        Assert.Equal((double[])[2, 4, double.NaN], traces["95 % interval"].x!.Cast<double>());
        Assert.Equal((double[])[0, 0], traces["floor"].x!.Cast<double>());
        Assert.Equal(["first", "second"], chart.Layout.yaxis!.ticktext);
        Assert.DoesNotContain(EstimateChart.Of([("first", new(3))], "kid").Traces, trace => trace.name == "floor");
        Assert.Throws<UserException>(() => EstimateChart.Of([], "kid"));
    }
}
