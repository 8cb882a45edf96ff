using ArtGan.Experiments.Studies;

namespace ArtGan.Tests.Experiments.Studies;

public sealed class StudyPowerTests
{
    [Theory]
    [InlineData(5, 0.6)]
    [InlineData(20, 0.7)]
    [InlineData(57, 0.55)]
    [InlineData(40, 0.5)]
    public void The_chance_is_that_of_all_counts_which_the_test_does_not_take_for_a_coins(int answers, double share)
    {
        var expected = Enumerable.Range(0, answers + 1).Where(count => Share.Of(count, answers).PAgainstHalf < StudyPower.Level).Sum(count => Binomial(count, answers, share));
        Assert.Equal(expected, StudyPower.Chance(share, answers), 1e-9);
    }

    [Fact]
    public void Few_answers_never_tell_and_certain_ones_always()
    {
        Assert.Equal(0, StudyPower.Chance(1, 5));
        Assert.Equal(1, StudyPower.Chance(1, 6));
        Assert.True(StudyPower.Chance(0.5, 1000) < StudyPower.Level);
        Assert.True(StudyPower.Chance(0.55, 5_000) > 0.999);
    }

    [Fact]
    public void Fewer_answers_than_are_needed_do_not_do()
    {
        foreach (var share in (double[])[0.6, 0.75, 0.9])
        {
            var answers = StudyPower.Answers(share);
            Assert.True(StudyPower.Chance(share, answers) >= 0.8);
            Assert.True(StudyPower.Chance(share, answers - 1) < 0.8);
        }

        // The normal approximation of Fleiss' book: (1.96 / 2 + 0.84 sqrt(0.24))^2 / 0.01.
        Assert.InRange(StudyPower.Answers(0.6), 185, 202);
        Assert.Throws<UserException>(() => StudyPower.Answers(0.5));
    }

    private static double Binomial(int count, int n, double share) =>
        Enumerable.Range(1, count).Aggregate(1.0, (product, k) => product * (n - count + k) / k) * Math.Pow(share, count) * Math.Pow(1 - share, n - count);
}
