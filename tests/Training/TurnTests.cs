using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>Which turns a step is made of, and what moves weights in it.</summary>
public sealed class TurnTests
{
    [Theory]
    [InlineData(1, 1, "d0 g0 d1 g1")]
    [InlineData(3, 1, "d0 d1 d2 g2 d3 d4 d5 g5")]
    [InlineData(1, 2, "d0 d1 g0 g1 d2 d3 g2 g3")]
    [InlineData(2, 2, "d0 d1 d2 d3 g2 g3 d4 d5 d6 d7 g6 g7")]
    public void A_step_has_its_critic_steps_and_batches(int criticSteps, int accumulate, string turns)
    {
        using var game = new ScriptedGame();
        using var trainer = game.Trainer(new TrainingOptions { CriticSteps = criticSteps, Accumulate = accumulate });

        trainer.Train(2);

        Assert.Equal(turns, string.Join(' ', game.Played));
    }

    [Fact]
    public void The_discriminator_moves_in_every_critic_step_and_the_generator_once()
    {
        using var game = new ScriptedGame();
        // Adam's first steps along a constant gradient are as long as the learning rate.
        using var trainer = game.Trainer(new TrainingOptions { CriticSteps = 5, Learning = new() { GeneratorLearningRate = 0.01, DiscriminatorLearningRate = 0.01 } });
        var (d, g) = (game.WeightD.item<float>(), game.WeightG.item<float>());

        trainer.Step();

        Assert.Equal(-0.05, game.WeightD.item<float>() - d, 1e-5);
        Assert.Equal(-0.01, game.WeightG.item<float>() - g, 1e-5);
    }

    [Fact]
    public void Gradients_of_accumulated_batches_are_those_of_one_batch_of_all()
    {
        // Pictures 0 to 7 as numbers; the loss of a batch is its mean, as losses of verdicts are.
        var pictures = arange(8, dtype: ScalarType.Float32) * 0.25f;
        Tensor Loss(Tensor weight, long turn, int batch) => ((weight.reshape(1) * pictures.narrow(0, turn * batch, batch)) - 1).square().mean();
        (float D, float G) Gradients(int batch, int accumulate)
        {
            using var game = new ScriptedGame { LossD = (weight, turn) => Loss(weight, turn, batch), LossG = (weight, turn) => Loss(weight, turn, batch) };
            using (no_grad())
            {
                game.WeightD.fill_(0.3f);
                game.WeightG.fill_(-0.2f);
            }

            using var trainer = game.Trainer(new TrainingOptions { Batch = batch, Accumulate = accumulate });
            trainer.Step();
            return (game.WeightD.grad!.item<float>(), game.WeightG.grad!.item<float>());
        }

        var (whole, parts) = (Gradients(8, 1), Gradients(4, 2));

        Assert.Equal(whole.D, parts.D, 1e-5);
        Assert.Equal(whole.G, parts.G, 1e-5);
        Assert.NotEqual(0, whole.D);
    }
}
