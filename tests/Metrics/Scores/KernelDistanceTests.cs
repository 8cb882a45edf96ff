using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

public sealed class KernelDistanceTests
{
    private const int Dimensions = 8, Count = 120, Trials = 60;

    [Fact]
    public void Of_noise_its_mean_is_the_exact_distance_and_its_interval_holds_it_about_as_often_as_it_says()
    {
        var shift = 0.6;
        var exact = Exact(Dimensions, Dimensions * shift * shift);

        var found = Enumerable.Range(0, Trials).Select(trial => Estimated(trial, shift)).ToList();

        var error = Math.Sqrt(found.Sum(each => Math.Pow(each.Value - found.Average(other => other.Value), 2)) / (Trials - 1) / Trials);
        Assert.InRange(found.Average(each => each.Value), exact - (4 * error), exact + (4 * error));
        // 95 % of 60 are 57; fewer than 50 would happen once in ten thousand times.
        Assert.InRange(found.Count(each => each.Low <= exact && exact <= each.High), 50, Trials);
    }

    [Fact]
    public void Of_the_same_noise_it_is_about_zero_on_either_side()
    {
        var found = Enumerable.Range(100, Trials).Select(trial => Estimated(trial, 0)).ToList();

        Assert.Contains(found, each => each.Value < 0);
        Assert.Contains(found, each => each.Value > 0);
        Assert.InRange(found.Count(each => each.Low <= 0 && 0 <= each.High), 50, Trials);
    }

    [Fact]
    public void Of_large_sets_it_is_the_mean_over_the_usual_subsets_and_the_seed_decides_them()
    {
        using var scope = NewDisposeScope();
        var (real, painted) = (Noise(1_100, 1), Noise(1_050, 2) + 0.2);

        var first = KernelDistance.Estimate(real, painted, seed: 5);
        var again = KernelDistance.Estimate(real, painted, seed: 5);
        var other = KernelDistance.Estimate(real, painted, seed: 6);

        Assert.Equal(first, again);
        Assert.NotEqual(first.Value, other.Value);
        // Subsets hold nearly all, so that all agree nearly.
        Assert.Equal(KernelDistance.Of(real, painted), first.Value, Math.Abs(first.Value) * 0.05);
        Assert.True(first.High - first.Low > 0);
    }

    [Fact]
    public void Of_sets_that_fit_into_a_subset_it_is_the_distance_of_all_from_all_however_many_each_holds()
    {
        using var scope = NewDisposeScope();
        var (real, painted) = (Noise(90, 1), Noise(40, 2) + 0.2);
        Assert.Equal(KernelDistance.Of(real, painted), KernelDistance.Estimate(real, painted).Value, 1e-12);
        Assert.Equal(KernelDistance.Estimate(real, painted, seed: 1), KernelDistance.Estimate(real, painted, seed: 2));
    }

    [Fact]
    public void What_is_not_a_number_is_refused_and_so_are_too_few()
    {
        using var scope = NewDisposeScope();
        var real = Noise(5, 1);
        var broken = real.clone();
        broken[0] = tensor(double.NaN);

        Assert.Contains("not numbers", Assert.Throws<UserException>(() => KernelDistance.Of(real, broken)).Message, StringComparison.Ordinal);
        Assert.Contains("at least 3", Assert.Throws<UserException>(() => KernelDistance.Estimate(real, Noise(2, 2))).Message, StringComparison.Ordinal);
    }

    /// <summary>The distance of N(0, 1) from N(m, 1) in d dimensions, from the moments of products of normal vectors.</summary>
    private static double Exact(int d, double square)
    {
        var (real, across) = (1 + (3.0 / d), 1 + (3 * (d + square) / (d * (double)d)));
        var first = square / d;
        var second = (d + (2 * square) + (square * square)) / (d * (double)d);
        var third = ((square * square * square) + (3 * square * square) + (3 * square * (d + 2 + square))) / (d * (double)d * d);
        return real + 1 + (3 * first) + (3 * second) + third - (2 * across);
    }

    private static Estimate Estimated(int trial, double shift)
    {
        using var scope = NewDisposeScope();
        return KernelDistance.Estimate(Noise(Count, (2 * trial) + 1), Noise(Count, (2 * trial) + 2) + shift);
    }

    private static Tensor Noise(int count, int seed)
    {
        using var random = new Generator((ulong)seed);
        return randn([count, Dimensions], dtype: ScalarType.Float64, generator: random);
    }
}
