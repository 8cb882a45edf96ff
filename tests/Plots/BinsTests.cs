using ArtGan.Plots.Drawing;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Plots;

public sealed class BinsTests
{
    [Fact]
    public void Every_value_is_counted_once_and_bins_reach_over_all() => Prop
        .ForAll(Gen.Choose(-5000, 5000).Select(value => value / 13.0).ArrayOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (values, wanted) =>
        {
            var bins = Bins.For(values, wanted);
            var slack = bins.Size * 1e-6;
            return bins.CountIn(values).Sum() == values.Length
                && values.All(value => value >= bins.Start - slack && value <= bins.Start + (bins.Count * bins.Size) + slack)
                && bins.Count <= wanted + 2;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_on_a_border_belongs_to_the_bin_above()
    {
        var bins = Bins.For([0, 1, 2, 3, 4], 4);
        Assert.Equal(new Bins(0, 1, 5), bins);
        Assert.Equal([1, 1, 1, 1, 1], bins.CountIn([0, 1, 2, 3, 4]));
    }

    [Fact]
    public void More_values_warrant_more_bins()
    {
        var random = new Random(3);
        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() + random.NextDouble())];
        Assert.True(Bins.For(Draw(5000), null).Count > Bins.For(Draw(50), null).Count);
    }
}
