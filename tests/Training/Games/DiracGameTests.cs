using ArtGan.Training;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Training.Games;

/// <summary>The smallest game against what Mescheder et al. (2018, arXiv:1801.04406) derive for it.</summary>
public class DiracGameTests
{
    private const double Gamma = 0.7;

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));

    [Fact]
    public void Players_pull_as_the_paper_derives()
    {
        Agree(new() { Objective = "non-saturating" }, (theta, psi) => (Sigmoid(-theta * psi) * psi, -Sigmoid(theta * psi) * theta));
        Agree(new() { Objective = "minimax" }, (theta, psi) => (Sigmoid(theta * psi) * psi, -Sigmoid(theta * psi) * theta));
        Agree(new() { Objective = "wasserstein" }, (theta, psi) => (psi, -theta));
        Agree(new() { Objective = "wasserstein", Penalty = new() { Names = "gradient-penalty", Weight = Gamma } }, (theta, psi) => (psi, -theta - (2 * Gamma * (Math.Abs(psi) - 1) * Math.Sign(psi))));
        Agree(new() { Objective = "non-saturating", Penalty = new() { Names = "r1", Weight = Gamma } }, (theta, psi) => (Sigmoid(-theta * psi) * psi, (-Sigmoid(theta * psi) * theta) - (Gamma * psi)));

        static void Agree(GameOptions options, Func<double, double, (double Theta, double Psi)> derived)
        {
            var game = new DiracGame(options);
            Prop.ForAll(Gen.Choose(-200, 200).ToArbitrary(), Gen.Choose(-200, 200).ToArbitrary(), (first, second) =>
            {
                // A norm of 0 has no direction.
                var (theta, psi) = (first / 100.0, (second == 0 ? 1 : second) / 100.0);
                var (pull, expected) = (game.Pulls([(theta, psi)])[0], derived(theta, psi));
                return Math.Abs(pull.Theta - expected.Theta) < 1e-12 && Math.Abs(pull.Psi - expected.Psi) < 1e-12;
            }).Check(Config.QuickThrowOnFailure);
        }
    }

    [Fact]
    public void Places_and_games_side_by_side_do_not_touch_each_other()
    {
        var game = new DiracGame(new() { Penalty = new() { Names = "r1", Weight = Gamma } });
        (double, double)[] places = [(1, 0.5), (-0.3, 2), (0, 0)];
        Near(places.Select(place => game.Pulls([place])[0]), game.Pulls(places));
        Near(places.SelectMany(place => game.Play([place], 20, 0.1)[0]), game.Play(places, 20, 0.1).SelectMany(way => way));

        static void Near(IEnumerable<(double X, double Y)> expected, IEnumerable<(double X, double Y)> actual) =>
            Assert.All(expected.Zip(actual), pair => Assert.Equal(0, double.Hypot(pair.First.X - pair.Second.X, pair.First.Y - pair.Second.Y), 12));
    }

    [Theory]
    [InlineData("wasserstein", "none", false)]
    [InlineData("minimax", "none", false)]
    [InlineData("non-saturating", "none", false)]
    [InlineData("non-saturating", "r1", true)]
    [InlineData("wasserstein", "gradient-penalty", false)]
    public void Only_what_the_paper_says_comes_to_rest_does(string objective, string penalty, bool isConverging)
    {
        var way = new DiracGame(new() { Objective = objective, Penalty = new() { Names = penalty, Weight = 1 } }).Play([(1, 0)], 1000, 0.05)[0];
        var last = way.TakeLast(200).Max(place => double.Hypot(place.Theta, place.Psi));
        Assert.True(isConverging ? last < 1e-3 : last > 0.1, $"{last}");
    }

    [Fact]
    public void Clipping_holds_the_slope()
    {
        var way = new DiracGame(new() { Objective = "wasserstein", Penalty = new() { Clip = 0.25 } }).Play([(2, 0)], 200, 0.1)[0];
        Assert.InRange(way.Max(place => Math.Abs(place.Psi)), 0.25, 0.25);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_in_a_sentence()
    {
        Assert.Contains("There is no objective 'x'", Assert.Throws<UserException>(() => new DiracGame(new() { Objective = "x" })).Message);
        Assert.Contains("The learning rate is 0", Assert.Throws<UserException>(() => new DiracGame().Play([(1, 0)], 10, 0)).Message);
        Assert.Contains("steps", Assert.Throws<UserException>(() => new DiracGame().Play([(1, 0)], 0, 1)).Message);
    }
}
