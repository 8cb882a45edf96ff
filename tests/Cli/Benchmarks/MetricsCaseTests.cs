using ArtGan.Cli.Benchmarks.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli.Benchmarks;

public sealed class MetricsCaseTests
{
    [Fact]
    public void An_unknown_case_is_told_the_nearest_one() => Assert.Equal(
        "There is no benchmark case 'features-squeezent'; did you mean 'features-squeezenet'?",
        Assert.Throws<UserException>(() => MetricsCase.Find("features-squeezent")).Message);

    [WeightsFact("squeezenet")]
    public void A_run_looks_at_the_same_pictures_each_time()
    {
        using var run = new FeaturesRun("squeezenet", count: 3, channels: 3, size: 16);

        var first = run.Run();

        Assert.True(first > 0);
        Assert.Equal(first, run.Run());
    }
}
