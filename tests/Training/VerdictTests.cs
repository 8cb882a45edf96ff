using ArtGan.Models;

namespace ArtGan.Tests.Training;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(50, true)]
    [InlineData(-50, false)]
    public void Pictures_are_real_where_the_verdict_is_above_the_threshold(float bias, bool isTaken)
    {
        using var game = new TinyGame();
        using var scope = NewDisposeScope();
        using (no_grad())
        {
            game.Networks.Discriminator.named_parameters().Single(entry => entry.name == "head.judge.bias").parameter.fill_(bias);
        }

        Assert.Equal(Enumerable.Repeat(isTaken, 7), game.Game.TakenForReal(randn(7, 1, 8, 8), null, randn(3, 1, 8, 8), null));
    }

    [Fact]
    public void Pictures_that_are_judged_together_have_one_answer_and_a_pack_is_filled_up()
    {
        using var game = new TinyGame(networks: new NetworkOptions { Packing = 2, DiscriminatorNorm = Normalisation.None });
        using var scope = NewDisposeScope();
        var pictures = randn(5, 1, 8, 8) * 3;
        var full = cat([pictures, pictures.narrow(0, 0, 1)]);
        bool[] expected;
        using (no_grad())
        {
            expected = game.Networks.Discriminator.Judge(full).gt(0).data<bool>().ToArray();
        }

        Assert.Equal([expected[0], expected[0], expected[1], expected[1], expected[2]], game.Game.TakenForReal(pictures, null, pictures, null));
    }

    [Theory]
    [InlineData(Normalisation.Batch)]
    [InlineData(Normalisation.Spectral)]
    public void Looking_at_verdicts_changes_nothing_in_training(Normalisation norm)
    {
        string Train(bool look)
        {
            using var game = new TinyGame(networks: new NetworkOptions { DiscriminatorNorm = norm, DiscriminatorDropout = 0.3 });
            using var scope = NewDisposeScope();
            for (var step = 1; step <= 4; step++)
            {
                game.Trainer.Train(step);
                if (look)
                {
                    var before = game.Fingerprint();
                    game.Game.TakenForReal(randn(6, 1, 8, 8), null, randn(6, 1, 8, 8), null);
                    Assert.Equal(before, game.Fingerprint());
                    Assert.True(game.Networks.Discriminator.training);
                }
            }

            return game.Fingerprint();
        }

        Assert.Equal(Train(false), Train(true));
    }
}
