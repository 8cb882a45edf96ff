using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class BalanceTests
{
    private static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    // The report's rule (lalyon/artGAN): D's loss is the mean of its two cross-entropies; if G_loss * t < D_loss the
    // generator is skipped, if D_loss * t < G_loss the discriminator.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, -2)]
    [InlineData(0.3, 0.3)]
    [InlineData(-1, 1)]
    [InlineData(0.2, -0.2)]
    public void The_player_that_leads_waits_as_the_report_has_it(double real, double fake)
    {
        const double Threshold = 1.35;
        var d = (Softplus(-real) + Softplus(fake)) / 2;
        var g = Softplus(-fake);
        using var balance = new Balance(Threshold, new NonSaturating());

        balance.Weigh(new(zeros([]), full([3], real), full([3], fake), zeros(1), zeros(1), null));

        Assert.Equal(d * Threshold >= g, balance.DiscriminatorMoves);
        Assert.Equal(g * Threshold >= d, balance.GeneratorMoves);
        Assert.Equal(g, balance.GeneratorLoss, 1e-5);
    }

    [Fact]
    public void Losses_below_0_never_make_both_players_wait()
    {
        using var balance = new Balance(1.5, new Minimax());

        balance.Weigh(new(zeros([]), full([3], 0.1), full([3], -3.0), zeros(1), zeros(1), null));

        Assert.True(balance.DiscriminatorMoves || balance.GeneratorMoves);
    }

    [Fact]
    public void A_waiting_player_s_weights_stay_and_ticks_count_its_turns()
    {
        // In even steps the discriminator is sure, in odd ones it is wrong.
        using var game = new ScriptedGame { Verdicts = turn => turn % 2 == 0 ? (3, -3) : (-3, 3) };
        using var trainer = game.Trainer(new TrainingOptions { BalanceThreshold = 1.5, TickEvery = 5 });
        var ticks = new List<TrainingTick>();
        for (var step = 0; step < 5; step++)
        {
            var (d, g) = (game.WeightD.item<float>(), game.WeightG.item<float>());
            trainer.Train(step + 1, ticks.Add);
            Assert.Equal(step % 2 == 0, d == game.WeightD.item<float>());
            Assert.Equal(step % 2 == 1, g == game.WeightG.item<float>());
        }

        Assert.Equal("d0 g0 d1 d2 g2 d3 d4 g4", string.Join(' ', game.Played));
        Assert.Equal((3, 2), (Assert.Single(ticks).SkippedD, ticks[0].SkippedG));
        trainer.Step();
        var next = trainer.TickIfAny()!;
        Assert.Equal((0, 1), (next.SkippedD, next.SkippedG));
    }

    [Fact]
    public void Without_a_threshold_nobody_waits_and_ticks_say_nothing_of_it()
    {
        using var game = new ScriptedGame { Verdicts = _ => (9, -9) };
        using var trainer = game.Trainer(new TrainingOptions { TickEvery = 1 });
        TrainingTick? tick = null;

        trainer.Train(1, made => tick = made);

        Assert.Equal("d0 g0", string.Join(' ', game.Played));
        Assert.Equal((null, null), (tick!.SkippedD, tick.SkippedG));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-1)]
    public void A_threshold_under_which_both_would_wait_is_refused(double threshold) =>
        Assert.Contains("must be 1 or more", Assert.Throws<UserException>(() => new TrainingOptions { BalanceThreshold = threshold }.Validated()).Message, StringComparison.Ordinal);
}
