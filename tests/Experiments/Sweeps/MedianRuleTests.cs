using ArtGan.Experiments;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class MedianRuleTests
{
    private static readonly EarlyStopping Stopping = new() { Median = StatColumn.Find("real_distance"), Trials = 3 };

    // Running averages up to step 20: 0.3, 0.4 and 0.8; what came later does not count.
    private static readonly IReadOnlyList<TrainingTick>[] Others = [Ticks(0.4, 0.2, 0), Ticks(0.5, 0.3, 9), Ticks(0.9, 0.7, 9)];

    [Fact]
    public void A_trial_whose_best_is_worse_than_the_median_of_averages_is_given_up()
    {
        Assert.Equal(
            "Step 20: its best real_distance, 0.41, is worse than 0.4, the median of 3 trials' averages so far.",
            MedianRule.Judge(Stopping, Ticks(0.41, 0.6), Others));
        // Its best counts, not its newest.
        Assert.Null(MedianRule.Judge(Stopping, Ticks(0.39, 0.9), Others));
        Assert.Null(MedianRule.Judge(Stopping, Ticks(0.4, 0.4), Others));
    }

    [Fact]
    public void Of_an_even_number_the_middle_two_are_averaged()
    {
        IReadOnlyList<TrainingTick>[] four = [.. Others, Ticks(0.6, 0.6)];
        Assert.Null(MedianRule.Judge(Stopping, Ticks(0.49, 0.49), four));
        Assert.Contains("worse than 0.5", MedianRule.Judge(Stopping, Ticks(0.51, 0.51), four), StringComparison.Ordinal);
    }

    [Fact]
    public void Higher_can_be_better()
    {
        var stopping = Stopping with { Median = Stopping.Median! with { Better = ScoreGoal.Higher } };
        Assert.Null(MedianRule.Judge(stopping, Ticks(0.41), [Ticks(0.3), Ticks(0.4), Ticks(0.8)]));
        Assert.Contains("0.39, is worse than 0.4", MedianRule.Judge(stopping, Ticks(0.39), [Ticks(0.3), Ticks(0.4), Ticks(0.8)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_others_or_nothing_measured_give_nobody_up()
    {
        Assert.Null(MedianRule.Judge(Stopping, Ticks(0.9), Others[..2]));
        Assert.Null(MedianRule.Judge(Stopping, Ticks(double.NaN), Others));
        Assert.Null(MedianRule.Judge(Stopping, [], Others));
    }

    private static IReadOnlyList<TrainingTick> Ticks(params double[] distances) =>
        [.. distances.Select((distance, index) => SweepTicks.At((index + 1) * 10) with { RealDistance = distance })];
}
