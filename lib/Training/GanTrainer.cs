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
    private readonly optim.Optimizer generatorOptimizer;
    private readonly optim.Optimizer discriminatorOptimizer;
    private readonly MovingAverage average;
    private readonly Measures measures;
    private readonly Balance balance;
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
        generatorOptimizer = Optimizer(game.Generator, options.Learning.GeneratorLearningRate);
        discriminatorOptimizer = Optimizer(game.Discriminator, options.Learning.DiscriminatorLearningRate);
        average = new MovingAverage(game.Generator, options.EmaHalfLife);
        measures = new Measures(device);
        balance = new Balance(options.BalanceThreshold, device);
    }

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
    /// <exception cref="DivergedException">A network broke down.</exception>
    public void Step()
    {
        stopwatch.Start();
        using (NewDisposeScope())
        {
            SetLearningRates(options.Learning.LearningRateFactor(StepsDone));
            game.Advance(StepsDone * options.PicturesPerStep);
            var discriminator = TrainDiscriminator();
            var lossG = TrainGenerator();
            balance.Note(discriminator.Loss, lossG);
            StepsDone++;
            measures.Add(StepsDone, objective, discriminator, lossG);
            average.Update(StepsDone);
        }

        stopwatch.Stop();
        // On the CPU looking at every step costs nothing; elsewhere it would make each step wait for its end.
        if (device.type == DeviceType.CPU)
        {
            measures.Watch();
        }
    }

    /// <summary>Everything that training goes on from; the tensors are the trainer's own and change with the next step.</summary>
    /// <exception cref="DivergedException">A network's weights are not finite, so this is nothing to go on from.</exception>
    public TrainerSnapshot Snapshot()
    {
        // Losses cannot tell of an update that broke the weights just now.
        if (IsBroken(game.Discriminator) || IsBroken(game.Generator))
        {
            throw new DivergedException(IsBroken(game.Discriminator) ? "discriminator" : "generator", StepsDone);
        }

        return new TrainerSnapshot(StepsDone, seeds.Seed, StepsDone * options.PicturesPerStep, Elapsed.TotalSeconds, measures.Steps, new Dictionary<string, Dictionary<string, Tensor>>
        {
            [TrainerSnapshot.Generator] = game.Generator.state_dict(),
            [TrainerSnapshot.Discriminator] = game.Discriminator.state_dict(),
            [TrainerSnapshot.AveragedGenerator] = average.State,
            [TrainerSnapshot.GeneratorOptimizer] = generatorOptimizer.SaveState(),
            [TrainerSnapshot.DiscriminatorOptimizer] = discriminatorOptimizer.SaveState(),
            [TrainerSnapshot.Measures] = new() { ["sums"] = measures.Sums },
            [TrainerSnapshot.Memory] = new(game.Memory) { ["last_losses"] = balance.LastLosses },
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
        foreach (var (name, tensor) in average.State)
        {
            tensor.copy_(snapshot.Parts[TrainerSnapshot.AveragedGenerator][name]);
        }

        generatorOptimizer.LoadState(snapshot.Parts[TrainerSnapshot.GeneratorOptimizer]);
        discriminatorOptimizer.LoadState(snapshot.Parts[TrainerSnapshot.DiscriminatorOptimizer]);
        measures.Restore(snapshot.Parts[TrainerSnapshot.Measures]["sums"], snapshot.MeasuredSteps);
        var memory = snapshot.Parts[TrainerSnapshot.Memory];
        balance.LastLosses.copy_(memory["last_losses"]);
        foreach (var (name, tensor) in game.Memory)
        {
            tensor.copy_(memory[name]);
        }

        StepsDone = snapshot.Step;
        before = TimeSpan.FromSeconds(snapshot.Seconds);
        stopwatch.Reset();
        (lastTick, lastTickStep) = (before, StepsDone);
    }

    /// <summary>Lets optimisers, averages and sums go; the networks stay.</summary>
    public void Dispose()
    {
        generatorOptimizer.Dispose();
        discriminatorOptimizer.Dispose();
        average.Dispose();
        measures.Dispose();
        balance.Dispose();
    }

    private DiscriminatorTurn TrainDiscriminator()
    {
        var last = default(DiscriminatorTurn);
        for (var criticStep = 0; criticStep < options.CriticSteps; criticStep++)
        {
            discriminatorOptimizer.zero_grad();
            for (var part = 0; part < options.Accumulate; part++)
            {
                var turn = Turn(criticStep, part);
                manual_seed(seeds.For(RandomPurpose.Networks, turn));
                last = game.Discriminate(turn, isLast: criticStep == options.CriticSteps - 1 && options.Accumulate == 1);
                Backward(last.Loss);
            }

            if (balance.DiscriminatorMoves)
            {
                discriminatorOptimizer.step();
                Clip();
            }
        }

        return last;
    }

    private Tensor TrainGenerator()
    {
        generatorOptimizer.zero_grad();
        // Gradients flow through the discriminator here, not into it.
        Freeze(true);
        try
        {
            Tensor? loss = null;
            for (var part = 0; part < options.Accumulate; part++)
            {
                loss = game.Generate(Turn(options.CriticSteps - 1, part));
                Backward(loss);
            }

            if (balance.GeneratorMoves)
            {
                generatorOptimizer.step();
            }

            return loss!;
        }
        finally
        {
            Freeze(false);
        }
    }

    // Every turn of the discriminator has a number of its own, which is also that of its batch.
    private long Turn(int criticStep, int part) => (((StepsDone * options.CriticSteps) + criticStep) * options.Accumulate) + part;

    private void Backward(Tensor loss) => (options.Accumulate == 1 ? loss : loss / options.Accumulate).backward();

    private void Clip()
    {
        if (options.Game.Penalty.Clip is > 0 and var limit)
        {
            using var frozen = no_grad();
            foreach (var parameter in game.Discriminator.parameters())
            {
                parameter.clamp_(-limit, limit);
            }
        }
    }

    private void SetLearningRates(double factor)
    {
        foreach (var group in generatorOptimizer.ParamGroups)
        {
            group.LearningRate = options.Learning.GeneratorLearningRate * factor;
        }

        foreach (var group in discriminatorOptimizer.ParamGroups)
        {
            group.LearningRate = options.Learning.DiscriminatorLearningRate * factor;
        }
    }

    private void Freeze(bool frozen)
    {
        foreach (var parameter in game.Discriminator.parameters())
        {
            parameter.requires_grad = !frozen;
        }
    }

    private TrainingTick Tick()
    {
        measures.Watch();
        var means = measures.Means();
        var seconds = (Elapsed - lastTick).TotalSeconds;
        var tick = new TrainingTick
        {
            Step = StepsDone,
            Kimg = StepsDone * options.PicturesPerStep / 1000.0,
            Seconds = Math.Round(Elapsed.TotalSeconds, 3),
            LossD = means[0],
            LossG = means[1],
            DReal = means[2],
            DFake = means[3],
            RealRight = means[4],
            FakeRight = means[5],
            ImagesPerSecond = seconds > 0 ? Math.Round((StepsDone - lastTickStep) * options.PicturesPerStep / seconds, 1) : 0,
            MemoryMb = Math.Round(Environment.WorkingSet / 1048576.0, 1),
        };
        measures.Reset();
        (lastTick, lastTickStep) = (Elapsed, StepsDone);
        return tick;
    }

    private static bool IsBroken(Module network)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        return network.parameters().Any(parameter => !parameter.isfinite().all().item<bool>());
    }

    private Adam Optimizer(Module network, double learningRate) =>
        optim.Adam(network.parameters(), lr: learningRate, beta1: options.Learning.Beta1, beta2: options.Learning.Beta2, weight_decay: options.Learning.WeightDecay);
}
