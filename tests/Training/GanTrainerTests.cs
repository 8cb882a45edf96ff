using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class GanTrainerTests
{
    [Fact]
    public void The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        string Train(int seed)
        {
            using var game = new TinyGame(seed: seed);
            game.Trainer.Train(7);
            return game.Fingerprint();
        }

        Assert.Equal(Train(5), Train(5));
        Assert.NotEqual(Train(5), Train(6));
    }

    [Fact]
    public void A_step_trains_both_networks()
    {
        using var game = new TinyGame();
        Tensor[] before = [.. Weights(game).Select(parameter => parameter.clone())];

        game.Trainer.Step();

        Assert.All(Weights(game).Zip(before), pair => Assert.False(pair.First.allclose(pair.Second)));
        Assert.All(game.Networks.Discriminator.parameters(), parameter => Assert.True(parameter.requires_grad));
    }

    [Fact]
    public void Ticks_come_at_their_interval_and_measure_what_happened()
    {
        using var game = new TinyGame();
        var ticks = new List<TrainingTick>();

        game.Trainer.Train(7, ticks.Add);

        Assert.Equal([3, 6], ticks.Select(tick => tick.Step));
        Assert.Equal([0.012, 0.024], ticks.Select(tick => tick.Kimg));
        // Fresh networks know nothing: D(x) and D(G(z)) are about a half, and the losses ln 2 a judgement.
        Assert.Equal(0.5, ticks[0].DReal, 0.15);
        Assert.Equal(0.5, ticks[0].DFake, 0.15);
        Assert.Equal(2 * Math.Log(2), ticks[0].LossD, 0.3);
        Assert.Equal(Math.Log(2), ticks[0].LossG, 0.3);
        Assert.All(ticks, tick => Assert.InRange(tick.RealRight + tick.FakeRight, 0, 2));
        Assert.All(ticks, tick => Assert.True(tick is { ImagesPerSecond: > 0, MemoryMb: > 0, Seconds: > 0 }));
        Assert.Equal(7, game.Trainer.TickIfAny()!.Step);
        Assert.Null(game.Trainer.TickIfAny());
    }

    [Fact]
    public void Ticks_and_samples_do_not_change_the_weights()
    {
        string Train(int tickEvery, bool look)
        {
            using var game = new TinyGame(new TrainingOptions { Batch = 4, TickEvery = tickEvery });
            using var sampler = new Sampler(game.Networks.Generator, CPU);
            game.Trainer.Train(6, _ =>
            {
                if (look)
                {
                    manual_seed(99);
                    using var pictures = sampler.Sample(9, seed: 1);
                    game.Networks.Generator.train();
                }
            });
            return string.Join('\n', Weights(game).Select(parameter => Convert.ToHexString(parameter.bytes)));
        }

        Assert.Equal(Train(100, false), Train(1, true));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(6, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    public void Restored_from_any_step_it_ends_in_the_same_state(int stop, bool everything)
    {
        var options = everything
            ? new TrainingOptions
            {
                Batch = 4,
                TickEvery = 3,
                EmaHalfLife = 5,
                EmaRamp = 0.3,
                CriticSteps = 3,
                Accumulate = 2,
                BalanceThreshold = 1.02,
                Flip = true,
                Balanced = true,
                Game = new() { Augment = DiffAugment.All, Augmentation = new() { Target = 0.1, Kimg = 0.1 } },
                Learning = new() { Optimizer = OptimizerKind.Rmsprop, LearningRateWarmup = 3, LearningRateDecay = new() { Shape = DecayShape.Cosine, From = 3, Until = 8, Share = 0.2 } },
            }
            : null;
        using var folder = new TemporaryFolder();
        using var whole = new TinyGame(options);
        whole.Trainer.Train(9);
        using (var first = new TinyGame(options))
        {
            first.Trainer.Train(stop);
            new CheckpointStore(folder.Path, keep: 1).Write(first.Trainer.Snapshot());
        }

        using var second = new TinyGame(options);
        second.Trainer.Step();
        second.Trainer.Restore(new CheckpointStore(folder.Path, keep: 1).Latest!.Read());
        second.Trainer.Train(9);

        Assert.Equal(whole.Fingerprint(), second.Fingerprint());
        Assert.Equal(whole.Trainer.Snapshot().MeasuredSteps, second.Trainer.Snapshot().MeasuredSteps);
    }

    [Fact]
    public void Augmentation_flips_and_balance_each_change_what_is_learnt()
    {
        string Train(TrainingOptions options)
        {
            using var game = new TinyGame(options);
            game.Trainer.Train(2);
            return game.Fingerprint();
        }

        var plain = new TrainingOptions { Batch = 4 };
        TrainingOptions[] all =
        [
            plain, plain with { Flip = true }, plain with { Balanced = true }, plain with { Game = new() { Augment = DiffAugment.Parse("color") } },
            plain with { Game = new() { Augment = DiffAugment.Parse("translation") } }, plain with { Game = new() { Augment = DiffAugment.Parse("cutout") } },
        ];

        Assert.Equal(all.Length, all.Select(Train).Distinct().Count());
        Assert.Equal(Train(all[^1]), Train(all[^1]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 0.5)]
    [InlineData(300, 0.125)]
    public void Learning_rates_halve_in_their_half_life(long step, double factor)
    {
        Assert.Equal(factor, new LearningOptions { LearningRateHalfLife = 100 }.LearningRateFactor(step), 12);
        Assert.Equal(1, new LearningOptions().LearningRateFactor(step));
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(5, 6)]
    [InlineData(9, 5)]
    [InlineData(10, 4)]
    [InlineData(1000, 4)]
    public void The_generator_learns_from_fewer_pictures_as_it_gets_better(long step, int pictures)
    {
        var options = new GameOptions { TopShare = 0.5, TopShareAfter = 10 };

        Assert.Equal(pictures, options.PicturesLearntFrom(step, 8));
        Assert.Equal(8, (options with { TopShare = 1 }).PicturesLearntFrom(step, 8));
    }

    [Fact]
    public void Learning_from_the_best_pictures_changes_the_generator_alone_at_first()
    {
        (string Generator, string Discriminator) Train(double share)
        {
            using var game = new TinyGame(new TrainingOptions { Batch = 4, Game = new() { TopShare = share, TopShareAfter = 0 } });
            game.Trainer.Step();
            string Text(Module network) => string.Join(' ', network.parameters().Select(parameter => Convert.ToHexString(parameter.bytes)));
            return (Text(game.Networks.Generator), Text(game.Networks.Discriminator));
        }

        var (all, best) = (Train(1), Train(0.5));

        Assert.Equal(all.Discriminator, best.Discriminator);
        Assert.NotEqual(all.Generator, best.Generator);
    }

    [Fact]
    public void Cancellation_stops_between_steps()
    {
        using var game = new TinyGame();
        using var source = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => game.Trainer.Train(100, _ => source.Cancel(), source.Token));

        Assert.Equal(3, game.Trainer.StepsDone);
    }

    [Fact]
    public void Broken_weights_are_never_a_snapshot()
    {
        using var game = new TinyGame();
        game.Trainer.Train(3);
        using (no_grad())
        {
            game.Networks.Generator.parameters().Last().fill_(float.PositiveInfinity);
        }

        Assert.Equal("The generator diverged by step 3: paint.bias is no longer finite.", Assert.Throws<DivergedException>(() => game.Trainer.Snapshot()).Message);
    }

    [Fact]
    public void A_long_run_leaves_no_tensors_in_the_scope_around_it()
    {
        using var game = new TinyGame();
        using var scope = NewDisposeScope();

        game.Trainer.Train(5);

        Assert.Equal(0, scope.DisposablesCount);
    }

    private static IEnumerable<Tensor> Weights(TinyGame game) =>
        game.Networks.Generator.parameters().Concat(game.Networks.Discriminator.parameters());
}
