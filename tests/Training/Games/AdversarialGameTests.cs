using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class AdversarialGameTests
{
    private static TrainingOptions With(GameOptions game, int batch = 8) => new() { Batch = batch, Game = game };

    [Theory]
    [InlineData("r1")]
    [InlineData("r2")]
    [InlineData("r1,r2")]
    [InlineData("gradient-penalty")]
    [InlineData("dragan")]
    public void A_weight_of_nothing_leaves_the_loss_as_it_is_and_another_raises_it(string names)
    {
        double Loss(double weight)
        {
            using var scope = NewDisposeScope();
            using var game = new PointGame(With(new() { Penalty = new() { Names = names, Weight = weight } }));
            return game.Game.Discriminate(0, isLast: true).Loss.item<float>();
        }

        double Plain()
        {
            using var scope = NewDisposeScope();
            using var game = new PointGame(With(new()));
            return game.Game.Discriminate(0, isLast: true).Loss.item<float>();
        }

        Assert.Equal(Plain(), Loss(0), 1e-6);
        Assert.True(Loss(10) > Plain() + 1e-3);
        Assert.Equal(10 * (Loss(1) - Plain()), Loss(10) - Plain(), 1e-4);
    }

    [Fact]
    public void R1_and_R2_together_are_both_at_the_points_that_were_judged()
    {
        using var scope = NewDisposeScope();
        using var game = new PointGame(With(new() { Objective = "relativistic", Penalty = new() { Names = "r1,r2", Weight = 3 } }));

        var turn = game.Game.Discriminate(0, isLast: true);

        Tensor HalfSquare(Tensor samples)
        {
            var placed = samples.detach().requires_grad_();
            return autograd.grad([game.Networks.Discriminator.call(placed).sum()], [placed])[0].square().sum(1L).mean() / 2;
        }

        Assert.Equal(3 * (HalfSquare(turn.Real) + HalfSquare(turn.Painted)).item<float>(), turn.Penalty!.item<float>(), 1e-5);
        Assert.Equal(functional.softplus(turn.FakeVerdicts - turn.RealVerdicts).mean().item<float>() + turn.Penalty!.item<float>(), turn.Loss.item<float>(), 1e-5);
    }

    [Fact]
    public void Lazy_penalties_come_every_so_many_turns_and_then_count_as_often()
    {
        using var scope = NewDisposeScope();
        using var each = new PointGame(With(new() { Penalty = new() { Names = "r1", Weight = 2 } }));
        using var lazy = new PointGame(With(new() { Penalty = new() { Names = "r1", Weight = 2, Every = 3 } }));

        var turns = Enumerable.Range(0, 7).Select(turn => lazy.Game.Discriminate(turn, isLast: true).Penalty?.item<float>()).ToList();

        Assert.Equal([0, 3, 6], turns.Index().Where(turn => turn.Item is not null).Select(turn => turn.Index));
        Assert.Equal(3 * each.Game.Discriminate(3, isLast: true).Penalty!.item<float>(), turns[3]!.Value, 1e-6);
    }

    [Fact]
    public void Clipping_holds_every_weight_of_the_critic_and_none_of_the_generator()
    {
        using var game = new PointGame(new() { Batch = 8, CriticSteps = 2, Game = new() { Objective = "wasserstein", Penalty = new() { Clip = 0.01 } }, Learning = new() { DiscriminatorLearningRate = 0.1, GeneratorLearningRate = 0.1 } });

        game.Trainer.Train(4);

        using var scope = NewDisposeScope();
        var critic = cat([.. game.Networks.Discriminator.parameters().Select(parameter => parameter.detach().flatten().abs())]);
        Assert.Equal(0.01, critic.max().item<float>(), 1e-7);
        Assert.True(cat([.. game.Networks.Generator.parameters().Select(parameter => parameter.detach().flatten().abs())]).max().item<float>() > 0.01);
    }

    [Theory]
    [InlineData("r1,r2")]
    [InlineData("gradient-penalty")]
    [InlineData("dragan")]
    public void Packs_are_judged_penalised_and_learnt_from(string penalty)
    {
        using var game = new PointGame(With(new() { Penalty = new() { Names = penalty, Weight = 1 } }, batch: 12), PointGame.Plain with { Packing = 4 });
        using var scope = NewDisposeScope();

        var turn = game.Game.Discriminate(0, isLast: true);

        Assert.Equal([3], turn.RealVerdicts.shape);
        Assert.True(turn.Penalty!.item<float>() > 0);
        Tensor[] before = [.. game.Networks.Discriminator.parameters().Concat(game.Networks.Generator.parameters()).Select(parameter => parameter.detach().clone())];
        game.Trainer.Train(2);
        Assert.All(game.Networks.Discriminator.parameters().Concat(game.Networks.Generator.parameters()).Zip(before), pair => Assert.False(pair.First.equal(pair.Second).all().item<bool>()));
    }

    [Fact]
    public void A_pack_is_made_of_neighbours_of_the_batch()
    {
        using var scope = NewDisposeScope();
        using var game = new PointGame(With(new()), PointGame.Plain with { Packing = 2 });
        var points = randn(8, 2);

        var all = game.Networks.Discriminator.Judge(points);
        var second = game.Networks.Discriminator.Judge(points.narrow(0, 2, 2));

        Assert.Equal(all[1].item<float>(), second[0].item<float>(), 1e-6);
    }

    [Fact]
    public void Matched_features_are_the_means_of_real_and_painted_and_pull_the_generator_alone()
    {
        using var scope = NewDisposeScope();
        double Loss(PointGame game)
        {
            game.Game.Discriminate(0, isLast: true);
            return game.Game.Generate(0).item<float>();
        }

        using var plain = new PointGame(With(new()));
        using var matching = new PointGame(With(new() { FeatureMatching = 5 }));
        var turn = matching.Game.Discriminate(0, isLast: true);
        var judge = matching.Networks.Discriminator;
        var distance = (judge.Features(turn.Painted).mean([0L]) - judge.Features(turn.Real).mean([0L])).square().mean();

        Assert.Equal(Loss(plain) + (5 * distance.item<float>()), Loss(matching), 1e-5);
    }

    [Fact]
    public void A_generator_of_pairs_learns_from_real_points_that_need_no_graph()
    {
        using var scope = NewDisposeScope();
        using var game = new PointGame(With(new() { Objective = "relativistic" }));
        var turn = game.Game.Discriminate(0, isLast: true);
        foreach (var parameter in game.Networks.Discriminator.parameters())
        {
            parameter.requires_grad = false;
        }

        var loss = game.Game.Generate(0);
        loss.backward();

        Assert.Equal(functional.softplus(game.Networks.Discriminator.call(turn.Real) - game.Networks.Discriminator.call(turn.Painted)).mean().item<float>(), loss.item<float>(), 1e-6);
        Assert.All(game.Networks.Generator.parameters(), parameter => Assert.NotNull(parameter.grad));
        Assert.All(game.Networks.Discriminator.parameters(), parameter => Assert.Null(parameter.grad));
        Assert.False(turn.Real.requires_grad);
    }

    [Theory]
    [InlineData("minimax", "none")]
    [InlineData("least-squares", "none")]
    [InlineData("hinge", "dragan")]
    [InlineData("wasserstein", "gradient-penalty")]
    [InlineData("relativistic", "r1,r2")]
    public void Resumed_in_the_middle_every_objective_ends_in_the_same_weights(string objective, string penalty)
    {
        var options = new TrainingOptions { Batch = 8, CriticSteps = 2, Game = new() { Objective = objective, Penalty = new() { Names = penalty, Every = 3 } } };
        string Weights(PointGame game) => string.Join(' ', game.Networks.Generator.parameters().Concat(game.Networks.Discriminator.parameters()).Select(parameter => Convert.ToHexString(parameter.bytes)));
        using var whole = new PointGame(options);
        whole.Trainer.Train(7);
        using var first = new PointGame(options);
        first.Trainer.Train(4);
        using var second = new PointGame(options);
        second.Trainer.Restore(first.Trainer.Snapshot());
        second.Trainer.Train(7);

        Assert.Equal(Weights(whole), Weights(second));
    }

    [Fact]
    public void Minibatch_discrimination_is_that_of_the_paper()
    {
        using var scope = NewDisposeScope();
        var layer = new MinibatchDiscrimination(features: 3, kernels: 2, dimensions: 4);
        var input = randn(5, 3);
        var compared = input.matmul(layer.parameters().Single().t()).reshape(5, 2, 4).detach();

        var output = layer.call(input);

        Assert.Equal([5, 5], output.shape);
        Assert.True(output.narrow(1, 0, 3).equal(input).all().item<bool>());
        for (var one = 0; one < 5; one++)
        {
            for (var kernel = 0; kernel < 2; kernel++)
            {
                var nearness = Enumerable.Range(0, 5).Where(other => other != one).Sum(other => Math.Exp(-(compared[one][kernel] - compared[other][kernel]).abs().sum().item<float>()));
                Assert.Equal(nearness, output[one][3 + kernel].item<float>(), 1e-5);
            }
        }
    }
}
