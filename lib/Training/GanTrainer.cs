using System.Diagnostics;
using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>
/// Trains two networks against each other, step by step: first the discriminator, as often as options say, then the
/// generator. It schedules; the game says what happens in a turn.
/// </summary>
/// <remarks>
/// What a step does depends on the seed, the step's number and the state in <see cref="Snapshot"/> alone; for what
/// networks draw themselves, such as dropout, each turn seeds the engine's default generator. Tensors and their
/// scopes belong to a thread, so a trainer is used by one thread at a time.
/// </remarks>
public sealed class GanTrainer : IDisposable
{
    private readonly IGame game;
    private readonly IObjective objective;
    private readonly TrainingOptions options;
    private readonly RandomSeeds seeds;
    private readonly Device device;
    private readonly Player generator;
    private readonly Player discriminator;
    private readonly MovingAverage average;
    private readonly Measures measures;
    private readonly Balance balance;
    private readonly DivergenceWatch watch;
    private readonly PlayerWatch generatorWatch;
    private readonly PlayerWatch discriminatorWatch;
    private readonly Stopwatch stopwatch = new();
    private TimeSpan before;
    private TimeSpan lastTick;
    private long lastTickStep;

    /// <summary>Prepares training from step 0.</summary>
    /// <param name="game">The players, on their device; the caller keeps and disposes it.</param>
    /// <param name="options">How to train.</param>
    /// <param name="seeds">Where random numbers come from.</param>
    /// <param name="device">The device the networks are on.</param>
    /// <exception cref="UserException">An option is out of its range.</exception>
    public GanTrainer(IGame game, TrainingOptions options, RandomSeeds seeds, Device device)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(options);
        this.game = game;
        this.options = options.Validated();
        this.seeds = seeds;
        this.device = device;
        objective = Objectives.Create(options.Game);
        var learning = options.Learning;
        generator = new Player("generator", game.Generator, learning.GeneratorLearningRate, learning.GeneratorBeta1 ?? learning.Beta1, learning);
        discriminator = new Player("discriminator", game.Discriminator, learning.DiscriminatorLearningRate, learning.Beta1, learning);
        average = new MovingAverage(game.Generator, options.EmaHalfLife, options.EmaRamp);
        measures = new Measures(device);
        balance = new Balance(options.BalanceThreshold, objective);
        watch = new DivergenceWatch(game, device);
        generatorWatch = new PlayerWatch(game.Generator);
        discriminatorWatch = new PlayerWatch(game.Discriminator);
    }

    /// <summary>The device the networks are on.</summary>
    public Device Device => device;

    /// <summary>Steps done.</summary>
    public long StepsDone { get; private set; }

    /// <summary>Time spent in steps, that before a resume included.</summary>
    public TimeSpan Elapsed => before + stopwatch.Elapsed;

    /// <summary>The moving average of the generator's weights, by their names in the network.</summary>
    public Dictionary<string, Tensor> AveragedGenerator => average.State;

    /// <summary>Trains up to a step; ticks come every <see cref="TrainingOptions.TickEvery"/> steps.</summary>
    /// <param name="until">Steps done at the end, counted from the beginning of training.</param>
    /// <param name="onTick">Told of each tick.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    /// <exception cref="DivergedException">A network broke down.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; all steps so far are complete.</exception>
    public void Train(long until, Action<TrainingTick>? onTick = null, CancellationToken cancellation = default)
    {
        game.Generator.train();
        game.Discriminator.train();
        while (StepsDone < until)
        {
            cancellation.ThrowIfCancellationRequested();
            Step();
            if (StepsDone % options.TickEvery == 0)
            {
                onTick?.Invoke(Tick());
            }
        }
    }

    /// <summary>The measures since the last tick, which end with this call; null when no step was made since.</summary>
    /// <exception cref="DivergedException">A network broke down.</exception>
    public TrainingTick? TickIfAny() => measures.Steps > 0 ? Tick() : null;

    /// <summary>One step of both networks.</summary>
    /// <exception cref="DivergedException">A network broke down; on the CPU before its weights were moved.</exception>
    public void Step()
    {
        stopwatch.Start();
        using (NewDisposeScope())
        {
            game.Advance(StepsDone * options.PicturesPerStep);
            var isWatched = (StepsDone + 1) % options.TickEvery == 0;
            generatorWatch.Begin(isWatched);
            discriminatorWatch.Begin(isWatched);
            var turn = TrainDiscriminator();
            var lossG = TrainGenerator();
            StepsDone++;
            measures.Add(StepsDone, objective, turn, lossG);
            generatorWatch.End();
            discriminatorWatch.End();
            average.Update(StepsDone);
        }

        stopwatch.Stop();
    }

    /// <summary>Everything that training goes on from; the tensors are the trainer's own and change with the next step.</summary>
    /// <exception cref="DivergedException">A network's weights are not finite, so this is nothing to go on from.</exception>
    public TrainerSnapshot Snapshot()
    {
        // Losses cannot tell of an update that broke the weights just now.
        DivergenceWatch.AboutToKeep(discriminator, StepsDone);
        DivergenceWatch.AboutToKeep(generator, StepsDone);
        return new TrainerSnapshot(StepsDone, seeds.Seed, StepsDone * options.PicturesPerStep, Elapsed.TotalSeconds, measures.Steps, new Dictionary<string, Dictionary<string, Tensor>>
        {
            [TrainerSnapshot.Generator] = game.Generator.state_dict(),
            [TrainerSnapshot.Discriminator] = game.Discriminator.state_dict(),
            [TrainerSnapshot.AveragedGenerator] = average.State,
            [TrainerSnapshot.GeneratorOptimizer] = generator.State,
            [TrainerSnapshot.DiscriminatorOptimizer] = discriminator.State,
            [TrainerSnapshot.Measures] = new() { ["sums"] = measures.Sums },
            [TrainerSnapshot.Memory] = Memory,
        });
    }

    /// <summary>Goes on from a snapshot of a trainer with the same options; its tensors are copied.</summary>
    /// <param name="snapshot">What <see cref="Snapshot"/> gave.</param>
    /// <exception cref="UserException">The snapshot was made with another seed, batch or network.</exception>
    public void Restore(TrainerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Seed != seeds.Seed || snapshot.PicturesShown != snapshot.Step * options.PicturesPerStep)
        {
            throw new UserException($"The checkpoint at step {snapshot.Step} was made with another seed or batch; restore run.json as it was, or start a new run.");
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        game.Generator.load_state_dict(snapshot.Parts[TrainerSnapshot.Generator]);
        game.Discriminator.load_state_dict(snapshot.Parts[TrainerSnapshot.Discriminator]);
        generator.Restore(snapshot.Parts[TrainerSnapshot.GeneratorOptimizer]);
        discriminator.Restore(snapshot.Parts[TrainerSnapshot.DiscriminatorOptimizer]);
        Copy(snapshot, TrainerSnapshot.AveragedGenerator, average.State);
        Copy(snapshot, TrainerSnapshot.Memory, Memory);
        measures.Restore(snapshot.Parts[TrainerSnapshot.Measures]["sums"], snapshot.MeasuredSteps);
        StepsDone = snapshot.Step;
        before = TimeSpan.FromSeconds(snapshot.Seconds);
        stopwatch.Reset();
        (lastTick, lastTickStep) = (before, StepsDone);
    }

    /// <summary>Lets optimisers, averages and sums go; the networks stay.</summary>
    public void Dispose()
    {
        generator.Dispose();
        discriminator.Dispose();
        average.Dispose();
        measures.Dispose();
        balance.Dispose();
    }

    private Dictionary<string, Tensor> Memory => new(game.Memory) { ["waited"] = balance.Waited };

    private static void Copy(TrainerSnapshot snapshot, string part, Dictionary<string, Tensor> targets)
    {
        foreach (var (name, tensor) in targets)
        {
            tensor.copy_(snapshot.Parts[part].GetValueOrDefault(name)
                ?? throw new UserException($"The checkpoint at step {snapshot.Step} has no '{name}' in its part {part}, so another version or other options made it; go on with those, or start a new run."));
        }
    }

    private DiscriminatorTurn TrainDiscriminator()
    {
        var last = default(DiscriminatorTurn);
        for (var criticStep = 0; criticStep < options.CriticSteps; criticStep++)
        {
            discriminator.Prepare();
            for (var part = 0; part < options.Accumulate; part++)
            {
                var turn = Turn(criticStep, part);
                manual_seed(seeds.For(RandomPurpose.Networks, turn));
                last = game.Discriminate(turn, isLast: criticStep == options.CriticSteps - 1 && options.Accumulate == 1);
                watch.Discriminated(last, turn, StepsDone + 1);
                balance.Weigh(last, isFirst: part == 0);
                // Of several batches only the last one tells whether the player waits.
                if (options.Accumulate > 1 || balance.DiscriminatorMoves)
                {
                    Backward(last.Loss);
                }
            }

            if (balance.DiscriminatorMoves)
            {
                Move(discriminator);
                if (options.Game.Penalty.Clip is > 0 and var limit)
                {
                    discriminator.Clip(limit);
                }
            }
            else
            {
                balance.DiscriminatorWaited();
            }
        }

        return last;
    }

    private Tensor TrainGenerator()
    {
        if (!balance.GeneratorMoves)
        {
            balance.GeneratorWaited();
            return tensor(balance.GeneratorLoss, dtype: ScalarType.Float32, device: device);
        }

        generator.Prepare();
        // Gradients flow through the discriminator here, not into it.
        discriminator.Freeze(true);
        try
        {
            Tensor? loss = null;
            for (var part = 0; part < options.Accumulate; part++)
            {
                var turn = Turn(options.CriticSteps - 1, part);
                loss = game.Generate(turn);
                watch.Generated(loss, turn, StepsDone + 1);
                Backward(loss);
            }

            Move(generator);
            return loss!;
        }
        finally
        {
            discriminator.Freeze(false);
        }
    }

    private void Move(Player player)
    {
        watch.AboutToMove(player, StepsDone + 1);
        player.Move(StepsDone);
    }

    // Every turn of the discriminator has a number of its own, which is also that of its batch.
    private long Turn(int criticStep, int part) => (((StepsDone * options.CriticSteps) + criticStep) * options.Accumulate) + part;

    private void Backward(Tensor loss) => (options.Accumulate == 1 ? loss : loss / options.Accumulate).backward();

    private TrainingTick Tick()
    {
        watch.Measured(measures, Turn(0, 0) - 1);
        var waited = balance.Take();
        var means = measures.Means();
        var seconds = (Elapsed - lastTick).TotalSeconds;
        var tick = new TrainingTick
        {
            Step = StepsDone,
            Kimg = StepsDone * options.PicturesPerStep / 1000.0,
            Seconds = Math.Round(Elapsed.TotalSeconds, 3),
            LossD = Math.Round(means[0], 6),
            LossG = Math.Round(means[1], 6),
            DReal = Math.Round(means[2], 6),
            DFake = Math.Round(means[3], 6),
            RealRight = Math.Round(means[4], 6),
            FakeRight = Math.Round(means[5], 6),
            ImagesPerSecond = seconds > 0 ? Math.Round((StepsDone - lastTickStep) * options.PicturesPerStep / seconds, 1) : 0,
            MemoryMb = Math.Round(Environment.WorkingSet / 1048576.0, 1),
            SkippedD = waited?.Discriminator,
            SkippedG = waited?.Generator,
            AugmentShare = game.AugmentShare,
            Penalty = options.Game.Penalty.Names == "none" ? null : Significant.Digits(means[7]),
            VerdictGap = Significant.Digits(means[8]),
            VerdictSpread = Significant.Digits(means[9]),
            GradientD = discriminatorWatch.Gradient,
            GradientG = generatorWatch.Gradient,
            UpdateD = discriminatorWatch.Update,
            UpdateG = generatorWatch.Update,
        };
        measures.Reset();
        (lastTick, lastTickStep) = (Elapsed, StepsDone);
        return tick;
    }
}
