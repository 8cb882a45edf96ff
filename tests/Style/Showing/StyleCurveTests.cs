using ArtGan.Plots;
using ArtGan.Style;

namespace ArtGan.Tests.Style.Showing;

public sealed class StyleCurveTests
{
    [Fact]
    public void Several_curves_stand_in_one_figure_under_their_names()
    {
        var chart = StyleCurve.Of([("one", [100.0, 10, 1]), ("other", [100.0, 50, 20])]);
        Assert.Equal(["one", "other"], chart.Traces.Cast<Scatter>().Select(curve => curve.name));
        Assert.Equal(("log", true), (chart.Layout.yaxis!.type, chart.Layout.showlegend!.Value));
    }

    [Fact]
    public void A_loss_of_nothing_has_no_logarithm() => Assert.Equal("linear", StyleCurve.Of([1.0, 0]).Layout.yaxis!.type);
}
