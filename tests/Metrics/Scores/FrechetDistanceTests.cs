using ArtGan.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Metrics;

public sealed class FrechetDistanceTests
{
    [Fact]
    public void Of_known_normal_distributions_it_is_exact()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (new[] { 1.0, 4, 0.25, 0 }, new[] { 9.0, 1, 0.25, 2 });
        var means = tensor(new[] { 0.5, -2, 0, 1 });

        var found = FrechetDistance.FromCovariances(zeros(4, dtype: ScalarType.Float64), diag(tensor(first)), means, diag(tensor(second)));

        var expected = 0.25 + 4 + 1 + first.Zip(second, (a, b) => Math.Pow(Math.Sqrt(a) - Math.Sqrt(b), 2)).Sum();
        Assert.Equal(expected, found, 1e-9);
    }

    [Fact]
    public void Batches_give_the_moments_of_the_whole() => Prop
        .ForAll(Gen.Choose(0, 60_000).ToArbitrary(), seed =>
        {
            using var scope = NewDisposeScope();
            var random = new System.Random(seed);
            using var generator = new Generator((ulong)seed);
            var (count, features) = (random.Next(2, 50), random.Next(1, 7));
            // Far from 0, where a careless sum of squares loses everything.
            var rows = randn([count, features], dtype: ScalarType.Float64, generator: generator) + 1e6;
            using var moments = new FeatureMoments(features);
            for (var first = 0; first < count;)
            {
                var size = Math.Min(random.Next(1, 12), count - first);
                moments.Add(rows.narrow(0, first, size));
                first += size;
            }

            var centred = rows - rows.mean([0L]);
            var covariance = centred.transpose(0, 1).matmul(centred) / (count - 1);
            return moments.Count == count
                && moments.Mean.allclose(rows.mean([0L]), 1e-12, 1e-9)
                && moments.Covariance().allclose(covariance, 1e-6, 1e-8);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_samples_have_no_distance_and_constant_ones_that_of_their_means()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        var rows = randn([40, 5], generator: generator);

        Assert.Equal(0, FrechetDistance.Of(rows, rows), 1e-6);
        Assert.Equal(20, FrechetDistance.Of(zeros(40, 5), full([40, 5], 2)), 1e-9);
    }

    [Fact]
    public void One_sample_is_too_few()
    {
        using var scope = NewDisposeScope();
        Assert.Contains("at least 2", Assert.Throws<UserException>(() => FrechetDistance.Of(zeros(1, 3), zeros(5, 3))).Message, StringComparison.Ordinal);
    }
}
