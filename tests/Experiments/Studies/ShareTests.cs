using ArtGan.Experiments.Studies;

namespace ArtGan.Tests.Experiments.Studies;

public sealed class ShareTests
{
    [Fact]
    public void Intervals_and_tests_are_those_of_SciPy()
    {
        foreach (var each in StatisticsFixture.Cases("shares"))
        {
            var share = Share.Of((int)each["count"]!, (int)each["n"]!);
            var interval = StatisticsFixture.Numbers(each["interval"]);
            Assert.Equal(interval[0], share.Low, 1e-12);
            Assert.Equal(interval[1], share.High, 1e-12);
            Assert.Equal(1, share.PAgainstHalf / (double)each["p"]!, 1e-9);
        }
    }

    [Fact]
    public void Over_several_participants_intervals_are_those_of_a_bootstrap_of_them_and_never_narrower_than_Wilsons()
    {
        foreach (var each in StatisticsFixture.Cases("clusters"))
        {
            var n = (int)each["n"]!;
            var counts = StatisticsFixture.Whole(each["counts"]);
            var share = ClusterBootstrap.Of([.. counts.Select(count => (count, n))]);
            var (low, high, single) = (StatisticsFixture.Numbers(each["low"]), StatisticsFixture.Numbers(each["high"]), Share.Of(counts.Sum(), n * counts.Length));
            Assert.InRange(share.Low, low[0] - 1e-12, low[1] + 1e-12);
            Assert.InRange(share.High, high[0] - 1e-12, high[1] + 1e-12);
            Assert.True(share.Low <= single.Low && share.High >= single.High);
        }
    }

    [Fact]
    public void One_participant_has_Wilsons_interval() => Assert.Equal(Share.Of(31, 40), ClusterBootstrap.Of([(31, 40)]));

    [Fact]
    public void Strengths_are_those_that_make_the_answers_likeliest()
    {
        foreach (var each in StatisticsFixture.Cases("bradley_terry"))
        {
            var rows = each["wins"]!.AsArray().Select(StatisticsFixture.Whole).ToArray();
            var wins = new int[rows.Length, rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = 0; j < rows.Length; j++)
                    wins[i, j] = rows[i][j];
            }

            var strengths = BradleyTerry.Strengths(wins)!;
            Assert.All(StatisticsFixture.Numbers(each["strengths"]).Zip(strengths), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    [Fact]
    public void A_source_that_always_wins_has_no_finite_strength() => Assert.Null(BradleyTerry.Strengths(new[,] { { 0, 5, 5 }, { 0, 0, 3 }, { 0, 2, 0 } }));
}
