using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData(DecayShape.None, 1000, 1)]
    [InlineData(DecayShape.Linear, 0, 1)]
    [InlineData(DecayShape.Linear, 100, 1)]
    [InlineData(DecayShape.Linear, 150, 0.55)]
    [InlineData(DecayShape.Linear, 200, 0.1)]
    [InlineData(DecayShape.Linear, 5000, 0.1)]
    [InlineData(DecayShape.Cosine, 100, 1)]
    [InlineData(DecayShape.Cosine, 125, 0.1 + (0.9 * 0.8535533905932737))]
    [InlineData(DecayShape.Cosine, 150, 0.55)]
    [InlineData(DecayShape.Cosine, 200, 0.1)]
    public void A_decay_falls_between_its_two_steps(DecayShape shape, long step, double factor) =>
        Assert.Equal(factor, new Decay { Shape = shape, From = 100, Until = 200, Share = 0.1 }.Factor(step), 12);

    [Fact]
    public void Learning_rates_warm_up_halve_and_decay_together()
    {
        var options = new LearningOptions
        {
            LearningRateWarmup = 4,
            LearningRateHalfLife = 10,
            LearningRateDecay = new() { Shape = DecayShape.Linear, From = 10, Until = 20 },
        };

        Assert.Equal([0.25, 0.5, 0.75, 1], Enumerable.Range(0, 4).Select(step => Math.Round(options.LearningRateFactor(step) * Math.Pow(2, step / 10.0), 12)));
        Assert.Equal(0.5, options.LearningRateFactor(10), 12);
        Assert.Equal(0.5 * Math.Pow(0.5, 1.5), options.LearningRateFactor(15), 12);
        Assert.Equal(0, options.LearningRateFactor(20));
    }

    [Fact]
    public void The_weight_of_penalties_decays() =>
        // R3GAN's gamma: from 2 to 0.2 along a cosine.
        Assert.Equal([2, 1.1, 0.2], ((long[])[0, 50, 100]).Select(step => Math.Round(new PenaltyOptions { Weight = 2, WeightDecay = new() { Shape = DecayShape.Cosine, Until = 100, Share = 0.1 } }.WeightAt(step), 12)));

    [Fact]
    public void A_decay_that_ends_before_it_begins_is_refused() => Assert.Equal(
        "'learning_rate_decay_until' is 0 but must lie after learning_rate_decay_from, which is 0; choose the step at which the fall ends.",
        Assert.Throws<UserException>(() => new LearningOptions { LearningRateDecay = new() { Shape = DecayShape.Cosine } }.Validated()).Message);

    [Fact]
    public void The_first_step_of_Adam_is_as_long_as_each_player_s_learning_rate()
    {
        using var game = new TinyGame(new TrainingOptions { Batch = 4, Learning = new() { GeneratorLearningRate = 1e-3, DiscriminatorLearningRate = 4e-3, LearningRateWarmup = 2 } });
        double[] Step()
        {
            Module[] networks = [game.Networks.Generator, game.Networks.Discriminator];
            var before = networks.Select(network => network.parameters().Select(parameter => parameter.clone()).ToArray()).ToArray();
            game.Trainer.Step();
            return [.. networks.Zip(before).Select(pair => pair.First.parameters().Zip(pair.Second).Max(each => (double)(each.First - each.Second).abs().max().item<float>()))];
        }

        var moved = Step();

        Assert.Equal(0.5e-3, moved[0], 1e-5);
        Assert.Equal(2e-3, moved[1], 1e-5);
    }

    [Fact]
    public void RMSprop_divides_by_the_root_of_its_memory_of_the_squared_gradient()
    {
        var learning = new LearningOptions { Optimizer = OptimizerKind.Rmsprop, Beta2 = 0.9, Epsilon = 1e-10 };
        using var network = Linear(1, 1, hasBias: false);
        using var player = new Player("discriminator", network, 0.01, beta1: 0.5, learning);
        using var frozen = no_grad();
        var weight = network.parameters().Single();
        double expected = weight.item<float>(), square = 0;
        foreach (var gradient in (double[])[2, -1, 3])
        {
            weight.grad = full_like(weight, gradient);
            player.Move(0);
            square = (0.9 * square) + (0.1 * gradient * gradient);
            expected -= 0.01 * gradient / (Math.Sqrt(square) + 1e-10);
            Assert.Equal(expected, weight.item<float>(), 1e-6);
        }
    }

    [Fact]
    public void Each_player_has_its_own_momentum_where_asked_for()
    {
        (string Generator, string Discriminator) Train(LearningOptions learning)
        {
            using var game = new TinyGame(new TrainingOptions { Batch = 4, Learning = learning });
            // In the first step momentum plays no part yet, in the second the generator's has not reached the discriminator.
            game.Trainer.Train(2);
            string Text(Module network) => string.Join(' ', network.parameters().Select(parameter => Convert.ToHexString(parameter.bytes)));
            return (Text(game.Networks.Generator), Text(game.Networks.Discriminator));
        }

        var shared = Train(new LearningOptions { Beta1 = 0.5 });
        var apart = Train(new LearningOptions { Beta1 = 0.5, GeneratorBeta1 = 0.1 });

        Assert.NotEqual(shared.Generator, apart.Generator);
        Assert.Equal(shared.Discriminator, apart.Discriminator);
        Assert.Equal(shared, Train(new LearningOptions { Beta1 = 0.5, GeneratorBeta1 = 0.5 }));
    }
}
