using ArtGan.Data;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class DivergenceTests
{
    [Theory]
    [InlineData("generator", "layers.up1.weight", "a weight of its layer up1 is no longer finite")]
    [InlineData("generator", "layers.norm0.bias", "a weight of its layer norm0 is no longer finite")]
    [InlineData("discriminator", "trunk.layers.down1.weight", "a weight of its layer trunk.down1 is no longer finite")]
    [InlineData("discriminator", "head.judge.bias", "a weight of its layer head.judge is no longer finite")]
    public void The_layer_whose_weight_broke_is_named(string network, string weight, string finding)
    {
        using var game = new TinyGame(size: 16);
        game.Trainer.Train(2);
        var broken = network == "generator" ? (Module)game.Networks.Generator : game.Networks.Discriminator;
        using (no_grad())
        {
            broken.named_parameters().Single(entry => entry.name == weight).parameter.fill_(float.NaN);
        }

        var error = Assert.Throws<DivergedException>(() => game.Trainer.Train(5));

        Assert.Equal((network, 3), (error.Network, error.Step));
        Assert.Equal($"The {network} diverged by step 3: {finding}.", error.Message);
        Assert.Equal($"Lower learning_rate_{network[0]} or start with another seed.", error.Advice);
    }

    [Fact]
    public void A_layer_that_overflows_is_named_though_its_weights_are_finite()
    {
        using var game = new TinyGame(size: 16);
        using (no_grad())
        {
            game.Networks.Discriminator.named_parameters().Single(entry => entry.name == "trunk.layers.down1.weight").parameter.fill_(1e38f);
        }

        var error = Assert.Throws<DivergedException>(game.Trainer.Step);

        Assert.Equal("The discriminator diverged by step 1: the output of its layer trunk.down1 is no longer finite.", error.Message);
    }

    [Fact]
    public void Data_that_is_not_finite_is_named_and_no_weight_is_moved()
    {
        using var game = new TinyGame(source: batches => new BrokenSource(batches, from: 3));
        game.Trainer.Train(3);
        var before = Weights(game);

        var error = Assert.Throws<DivergedException>(() => game.Trainer.Train(9));

        Assert.Equal("The data is broken at step 4: batch 3 of the real samples holds numbers that are not finite.", error.Message);
        Assert.Equal("Mend the data set and start again.", error.Advice);
        Assert.Equal(before, Weights(game));
    }

    [Fact]
    public void A_penalty_that_overflows_is_named_and_no_weight_is_moved()
    {
        using var game = new ScriptedGame { Penalty = weight => (weight.sum() * 1e30f).square() };
        using var trainer = game.Trainer(new TrainingOptions());
        var before = (game.WeightD.item<float>(), game.WeightG.item<float>());

        var error = Assert.Throws<DivergedException>(trainer.Step);

        Assert.Equal("The discriminator diverged by step 1: its penalty is no longer finite.", error.Message);
        Assert.Contains("penalty_weight", error.Advice, StringComparison.Ordinal);
        Assert.Equal(before, (game.WeightD.item<float>(), game.WeightG.item<float>()));
    }

    [Theory]
    [InlineData(true, "discriminator")]
    [InlineData(false, "generator")]
    public void A_gradient_that_breaks_behind_a_finite_loss_is_named_and_moves_nothing(bool inDiscriminator, string network)
    {
        // The length of nothing is 0 and its gradient is not a number.
        Tensor Length(Tensor weight, long turn) => (weight * 0).square().sum().sqrt();
        using var game = inDiscriminator ? new ScriptedGame { LossD = Length } : new ScriptedGame { LossG = Length };
        using var trainer = game.Trainer(new TrainingOptions());
        var before = inDiscriminator ? game.WeightD.item<float>() : game.WeightG.item<float>();

        var error = Assert.Throws<DivergedException>(trainer.Step);

        Assert.Equal($"The {network} diverged by step 1: the gradient of weight is no longer finite.", error.Message);
        Assert.Equal(before, inDiscriminator ? game.WeightD.item<float>() : game.WeightG.item<float>());
    }

    [Fact]
    public void Of_broken_gradients_the_one_nearest_to_the_loss_is_named()
    {
        using var network = Sequential(("first", Linear(2, 2)), ("middle", Linear(2, 2)), ("last", Linear(2, 1)));
        using var player = new Player("generator", network, 1e-3, 0.5, new LearningOptions());
        foreach (var (name, parameter) in network.named_parameters())
        {
            parameter.grad = full_like(parameter, name.StartsWith("last", StringComparison.Ordinal) ? 1 : float.NaN);
        }

        Assert.Equal("The generator diverged by step 8: the gradient of middle.bias is no longer finite.", DivergenceSearch.InGradients(player, 8)!.Message);
    }

    [Fact]
    public void What_is_found_only_at_a_tick_is_named_by_the_network_that_broke_first()
    {
        using var game = new TinyGame(size: 16);
        using var measures = new Measures(CPU);
        var broken = full([2], float.NaN);
        measures.Add(4, new NonSaturating(), new(broken.sum(), zeros(2), zeros(2), zeros(2), zeros(2), null), zeros([]));
        using (no_grad())
        {
            game.Networks.Discriminator.named_parameters().Single(entry => entry.name == "trunk.layers.down1.weight").parameter.fill_(float.NaN);
            game.Networks.Generator.parameters().First().fill_(float.NaN);
        }

        var error = Assert.Throws<DivergedException>(() => new DivergenceWatch(game.Game, CPU).Measured(measures, turn: 3));

        Assert.Equal("The discriminator diverged by step 4: a weight of its layer trunk.down1 is no longer finite.", error.Message);
    }

    [Fact]
    public void Large_finite_gradients_are_no_alarm()
    {
        using var network = Linear(4, 1, hasBias: false);
        using var player = new Player("generator", network, 1e-3, 0.5, new LearningOptions());
        network.parameters().Single().grad = full([1, 4], 3e38f);

        new DivergenceWatch(new ScriptedGame(), CPU).AboutToMove(player, 1);
    }

    private static string Weights(TinyGame game) => string.Join(' ', game.Networks.Generator.parameters()
        .Concat(game.Networks.Discriminator.parameters()).Select(parameter => Convert.ToHexString(parameter.bytes)));

    private sealed class BrokenSource(ISampleSource inner, long from) : ISampleSource
    {
        public ISampleSet Data => inner.Data;

        public (Tensor Samples, Tensor? Labels) Draw(long number, Device device)
        {
            var drawn = inner.Draw(number, device);
            return number < from ? drawn : (drawn.Samples * float.NaN, drawn.Labels);
        }

        public Tensor First(int count) => inner.First(count);

        public void Dispose()
        {
        }
    }
}
