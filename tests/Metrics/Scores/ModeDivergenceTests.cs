using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

public sealed class ModeDivergenceTests
{
    [Fact]
    public void Even_modes_have_none_one_mode_all_and_no_sample_an_infinite_one()
    {
        Assert.Equal(0, ModeDivergence.Of([50, 50, 50, 50]).Value, 1e-12);
        Assert.Equal(Math.Log(4), ModeDivergence.Of([200, 0, 0, 0]).Value, 1e-12);
        Assert.Equal(double.PositiveInfinity, ModeDivergence.Of([0, 0, 0, 0]).Value);
    }

    [Fact]
    public void Its_interval_is_of_leaving_out_each_sample_in_turn()
    {
        long[] counts = [3, 1, 6, 0];
        double Divergence(long[] of) => of.Where(count => count > 0).Sum(count => (double)count / of.Sum() * Math.Log((double)count / of.Sum() * of.Length));
        double[] without = [.. counts.SelectMany((count, mode) => Enumerable.Range(0, (int)count).Select(_ => Divergence([.. counts.Select((each, index) => index == mode ? each - 1 : each)])))];

        var expected = Estimate.Jackknifed(Divergence(counts), without);

        Assert.Equal(expected.Value, ModeDivergence.Of(counts).Value, 1e-12);
        Assert.Equal(expected.Low!.Value, ModeDivergence.Of(counts).Low!.Value, 1e-12);
    }

    [Fact]
    public void Classes_that_real_pictures_lack_are_rare_and_not_impossible()
    {
        using var scope = NewDisposeScope();
        var (painted, real) = (eye(3), eye(3).index_select(0, tensor(new long[] { 0, 0, 1, 1 })));

        var found = ClassShares.Divergence(painted, real);

        double[] expected = [2.5 / 5.5, 2.5 / 5.5, 0.5 / 5.5];
        Assert.Equal(expected.Sum(share => Math.Log(1.0 / 3 / share)) / 3, found.Value, 1e-9);
    }
}
