using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class PrecisionTests
{
    [Fact]
    public void In_mixed_precision_training_goes_on_and_weights_stay_in_32_bits()
    {
        (string Weights, TrainingTick Tick) Train(Precision precision)
        {
            using var game = new TinyGame(new TrainingOptions { Batch = 4, TickEvery = 6, Precision = precision, Game = new() { FeatureMatching = 0.1 } });
            TrainingTick? tick = null;
            game.Trainer.Train(6, made => tick = made);
            Assert.All(game.Networks.Generator.parameters().Concat(game.Networks.Discriminator.parameters()), parameter => Assert.Equal(ScalarType.Float32, parameter.dtype));
            return (game.Fingerprint(), tick!);
        }

        var (full, mixed) = (Train(Precision.Full), Train(Precision.Mixed));

        Assert.NotEqual(full.Weights, mixed.Weights);
        Assert.Equal(mixed.Weights, Train(Precision.Mixed).Weights);
        // bfloat16 has 8 bits of precision: losses agree to about one part in 2^8, and drift a little apart.
        Assert.Equal(full.Tick.LossD, mixed.Tick.LossD, 0.05);
        Assert.Equal(full.Tick.LossG, mixed.Tick.LossG, 0.05);
    }

    [Theory]
    [InlineData("r1,r2", "relativistic")]
    [InlineData("gradient-penalty", "wasserstein")]
    [InlineData("dragan", "non-saturating")]
    public void Penalties_differentiated_twice_agree_with_those_of_full_precision(string penalty, string objective)
    {
        (string Weights, TrainingTick Tick) Train(Precision precision)
        {
            var training = new TrainingOptions { Batch = 8, TickEvery = 3, Precision = precision, Game = new() { Objective = objective, Penalty = new() { Names = penalty, Weight = 1 } } };
            using var game = new TinyGame(training, networks: new NetworkOptions { DiscriminatorNorm = Normalisation.None, Initialisation = Initialisation.He });
            TrainingTick? tick = null;
            game.Trainer.Train(3, made => tick = made);
            return (game.Fingerprint(), tick!);
        }

        var (full, mixed) = (Train(Precision.Full), Train(Precision.Mixed));

        Assert.NotEqual(full.Weights, mixed.Weights);
        Assert.Equal(mixed.Weights, Train(Precision.Mixed).Weights);
        Assert.True(full.Tick.Penalty > 0);
        // Products of some numbers of 8 bits.
        Assert.InRange(mixed.Tick.Penalty!.Value / full.Tick.Penalty!.Value, 0.95, 1.05);
    }
}
