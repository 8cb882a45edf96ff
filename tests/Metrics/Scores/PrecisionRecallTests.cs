using ArtGan.Metrics;
using ArtGan.Plots;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Metrics;

public sealed class PrecisionRecallTests
{
    [Fact]
    public void A_set_covers_itself_and_nothing_far_away()
    {
        using var scope = NewDisposeScope();
        var samples = Normal(60, 1);

        var same = PrecisionRecall.Of(samples, samples);
        var far = PrecisionRecall.Of(samples, samples + 100);

        Assert.Equal((1, 1, 60, 60, 3), (same.Precision, same.Recall, same.RealCount, same.PaintedCount, same.Neighbours));
        Assert.Equal((0, 0), (far.Precision, far.Recall));
    }

    [Fact]
    public void A_generator_that_paints_half_of_the_data_is_precise_and_recalls_half()
    {
        using var scope = NewDisposeScope();
        var (left, right) = (Normal(50, 1), Normal(50, 2) + 100);

        var half = PrecisionRecall.Of(cat([left, right]), left);
        var mixed = PrecisionRecall.Of(left, cat([left, right]));

        Assert.Equal((1, 0.5), (half.Precision, half.Recall));
        Assert.Equal((0.5, 1), (mixed.Precision, mixed.Recall));
    }

    [Fact]
    public void Too_much_spread_costs_precision_and_too_little_costs_recall()
    {
        using var scope = NewDisposeScope();
        var real = Normal(400, 1);
        PrecisionRecall With(double spread) => PrecisionRecall.Of(real, Normal(400, 2) * spread);

        Assert.True(With(1).Precision - With(2).Precision > 0.1 && With(2).Precision - With(4).Precision > 0.1);
        Assert.True(With(1).Recall - With(0.5).Recall > 0.1 && With(0.5).Recall - With(0.1).Recall > 0.1);
    }

    [Fact]
    public void It_is_what_the_paper_says() => Prop
        .ForAll(Gen.Choose(0, 60_000).ToArbitrary(), seed =>
        {
            using var scope = NewDisposeScope();
            var random = new Random(seed);
            var (k, dimensions) = (random.Next(1, 5), random.Next(1, 6));
            var real = Normal(random.Next(k + 1, 30), seed, dimensions);
            var painted = (Normal(random.Next(k + 1, 30), seed + 70_000, dimensions) * 0.8) + 0.4;

            var found = PrecisionRecall.Of(real, painted, k);

            return Math.Abs(InBalls(Rows(real), Rows(painted), k) - found.Precision) < 1e-12
                && Math.Abs(InBalls(Rows(painted), Rows(real), k) - found.Recall) < 1e-12;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Too_few_samples_are_one_sentence()
    {
        using var scope = NewDisposeScope();

        var error = Assert.Throws<UserException>(() => PrecisionRecall.Of(Normal(10, 1), Normal(3, 2)));

        Assert.Equal("Precision and recall with 3 neighbours need more than 3 samples of each kind, not 10 real and 3 painted ones; take more.", error.Message);
    }

    [Fact]
    public void The_map_of_points_counts_those_in_balls_and_those_in_none()
    {
        using var scope = NewDisposeScope();
        var (real, painted) = (Normal(20, 1), Normal(15, 2) + 1.5);
        var figures = PrecisionRecall.Of(real, painted, 2);

        var drawn = PrecisionRecall.Map(real, painted, 2).Traces.OfType<Scatter>().ToList();

        int Count(string name, int panel) => drawn.Where(trace => trace.name == name).ElementAt(panel).x!.Cast<double>().Count();
        Assert.Equal(figures.Precision, Count("in a ball", 0) / 15.0, 1e-12);
        Assert.Equal(figures.Recall, Count("in a ball", 1) / 20.0, 1e-12);
        Assert.Equal((15, 20), (Count("in a ball", 0) + Count("in none", 0), Count("in a ball", 1) + Count("in none", 1)));
        Assert.Throws<UserException>(() => PrecisionRecall.Map(Normal(20, 1, 3), Normal(20, 2, 3)));
    }

    // The share of the candidates that lie in the ball of a sample, by the definition, pair by pair.
    private static double InBalls(double[][] samples, double[][] candidates, int k) =>
        candidates.Count(candidate => samples.Select((sample, index) => (sample, index)).Any(each =>
            Distance(candidate, each.sample) <= samples.Where((_, other) => other != each.index).Select(other => Distance(each.sample, other)).Order().ElementAt(k - 1)))
        / (double)candidates.Length;

    private static double Distance(double[] first, double[] second) => Math.Sqrt(first.Zip(second, (a, b) => (a - b) * (a - b)).Sum());

    private static double[][] Rows(Tensor samples) => [.. samples.data<double>().ToArray().Chunk((int)samples.shape[1])];

    private static Tensor Normal(int count, long seed, int dimensions = 2)
    {
        using var generator = new Generator((ulong)seed);
        return randn(count, dimensions, dtype: ScalarType.Float64, generator: generator);
    }
}
