using ArtGan.Cli.Benchmarks;

namespace ArtGan.Tests.Cli.Benchmarks;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(2.0, 9.0, 1.0, 2.0)]
    [InlineData(2.5, 9.0, 1.0, 2.0, 3.0)]
    [InlineData(7.0, 7.0)]
    public void The_median_is_in_the_middle(double median, params double[] values) => Assert.Equal(median, Statistics.Median(values));

    [Fact]
    public void Ratios_that_cancel_have_a_geometric_mean_of_one() => Assert.Equal(1, Statistics.GeometricMean([0.25, 0.5, 8]), 12);

    [Fact]
    public void Processor_time_is_busy_unless_idle_or_waiting_for_a_disk() =>
        Assert.Equal((12, 100), IdleMachine.Parse("cpu  1 2 3 80 8 1 2 3 1 1"));
}
