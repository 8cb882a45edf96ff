using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

public sealed class EstimateTests
{
    [Fact]
    public void Shares_of_nothing_and_of_all_have_intervals_within_0_and_1()
    {
        // Wilson's interval of 0 of 10 and 10 of 10, from a table.
        Assert.Equal(0.2775, Estimate.OfShare(0, 10).High!.Value, 1e-4);
        Assert.Equal(0, Estimate.OfShare(0, 10).Low);
        Assert.Equal(0.7225, Estimate.OfShare(1, 10).Low!.Value, 1e-4);
        Assert.Equal(1, Estimate.OfShare(1, 10).High!.Value, 1e-12);
    }

    [Fact]
    public void The_jackknife_of_a_mean_is_its_standard_error()
    {
        double[] values = [1, 4, 2, 8, 5, 7];
        var mean = values.Average();

        var jackknifed = Estimate.Jackknifed(mean, [.. values.Select(value => (values.Sum() - value) / 5)]);

        Assert.Equal(Estimate.OfMean(values).Low!.Value, jackknifed.Low!.Value, 1e-12);
        Assert.Equal(Estimate.OfMean(values).High!.Value, jackknifed.High!.Value, 1e-12);
    }
}
