using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

/// <summary>Every score beside an independent computation by NumPy and SciPy on the same features.</summary>
public sealed class OracleTests
{
    private const double Relative = 1e-6;

    [Theory, MemberData(nameof(ScoreFixture.Cases), MemberType = typeof(ScoreFixture))]
    public void Frechet_distance_is_the_one_by_square_root_and_the_one_by_eigenvalues(int number)
    {
        using var scope = NewDisposeScope();
        var fixture = ScoreFixture.Open(number);

        var found = FrechetDistance.Estimate(fixture.Real, fixture.Painted);
        using var real = FeatureMoments.Of(fixture.Real);
        using var painted = FeatureMoments.Of(fixture.Painted);

        Near(fixture["frechet"], found.Value);
        Near(fixture["frechet_by_eigenvalues"], found.Value);
        // By way of the moments, which without full rank have no Cholesky factor.
        Near(fixture["frechet"], FrechetDistance.Of(real, painted));
        Near(fixture["frechet_error"], Error(found));
    }

    [Theory, MemberData(nameof(ScoreFixture.Cases), MemberType = typeof(ScoreFixture))]
    public void Kernel_distance_its_interval_and_its_subsets_are_what_the_definitions_give(int number)
    {
        using var scope = NewDisposeScope();
        var fixture = ScoreFixture.Open(number);

        Near(fixture["kernel"], KernelDistance.Of(fixture.Real, fixture.Painted));
        Near(fixture["kernel_of_subsets"], KernelDistance.OfSubsets(fixture.Real, fixture.Painted, fixture.Subsets));
        Near(fixture["kernel_error"], Error(KernelDistance.Estimate(fixture.Real, fixture.Painted)));
    }

    [Theory, MemberData(nameof(ScoreFixture.Cases), MemberType = typeof(ScoreFixture))]
    public void Inception_score_and_its_spread(int number)
    {
        using var scope = NewDisposeScope();
        var fixture = ScoreFixture.Open(number);

        var found = InceptionScore.Of(fixture.Probabilities);

        Near(fixture["inception"], found.Value);
        Near(fixture["inception_spread"], (found.High!.Value - found.Low!.Value) / 2);
    }

    [Theory, MemberData(nameof(ScoreFixture.Cases), MemberType = typeof(ScoreFixture))]
    public void Precision_and_recall_with_their_intervals(int number)
    {
        using var scope = NewDisposeScope();
        var fixture = ScoreFixture.Open(number);

        var found = PrecisionRecall.Of(fixture.Real, fixture.Painted);

        Near(fixture["precision"], found.Precision);
        Near(fixture["recall"], found.Recall);
        Near(fixture.List("precision_interval"), [found.PrecisionEstimate.Low!.Value, found.PrecisionEstimate.High!.Value]);
        Near(fixture.List("recall_interval"), [found.RecallEstimate.Low!.Value, found.RecallEstimate.High!.Value]);
    }

    [Theory, MemberData(nameof(ScoreFixture.Cases), MemberType = typeof(ScoreFixture))]
    public void Nearest_pictures(int number)
    {
        using var scope = NewDisposeScope();
        var fixture = ScoreFixture.Open(number);

        var found = NearestPictures.Of(fixture.Real, fixture.Painted);

        Near(fixture.List("nearest"), [.. found.Distances]);
        Assert.Equal(fixture.List("nearest_numbers").Select(each => (int)each), found.Numbers);
    }

    private static double Error(Estimate estimate) => (estimate.High!.Value - estimate.Low!.Value) / 2 / 1.959963984540054;

    private static void Near(double expected, double found) => Assert.InRange(found, expected - (Relative * Math.Abs(expected)), expected + (Relative * Math.Abs(expected)));

    private static void Near(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Near(pair.First, pair.Second));
    }
}
