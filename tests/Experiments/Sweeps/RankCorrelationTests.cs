using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class RankCorrelationTests
{
    [Fact]
    public void It_is_1_for_the_same_order_and_less_1_for_the_opposite()
    {
        Assert.Equal(1, RankCorrelation.Of([1, 2, 3, 4], [1, 10, 100, 1000]), tolerance: 1e-12);
        Assert.Equal(-1, RankCorrelation.Of([1, 2, 3, 4], [9, 8, 7, -100]), tolerance: 1e-12);
        Assert.True(double.IsNaN(RankCorrelation.Of([1, 1, 1], [1, 2, 3])));
    }

    [Fact]
    public void It_agrees_with_SciPy()
    {
        // scipy.stats.spearmanr([1, 2, 2, 4, 5, 6], [2, 1, 4, 3, 6, 5]).statistic
        Assert.Equal(0.753702346348183, RankCorrelation.Of([1, 2, 2, 4, 5, 6], [2, 1, 4, 3, 6, 5]), tolerance: 1e-12);
        Assert.Equal([1, 2.5, 2.5, 4], RankCorrelation.Ranks([0, 7, 7, 9]));
    }

    [Fact]
    public void Groups_say_all_nothing_or_something()
    {
        Assert.Equal(0, RankCorrelation.OfGroups(["a", "b", "a", "b"], [1, 1, 2, 2]), tolerance: 1e-12);
        // By hand: ranks 1 to 4 about 2.5, group means 1.5 and 3.5, so 4 of 5 of the variance.
        Assert.Equal(Math.Sqrt(0.8), RankCorrelation.OfGroups(["a", "a", "b", "b"], [1, 2, 5, 9]), tolerance: 1e-12);
    }
}
