using System.Diagnostics;
using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>
/// Trains two networks against each other, step by step: first the discriminator on a real and a painted batch,
/// then the generator on the same painted batch. It schedules; the objective says what each wants.
/// </summary>
/// <remarks>
/// What a step does depends on the seed, the step's number and the state in <see cref="Snapshot"/> alone; for what
/// networks draw themselves, such as dropout, each step seeds the engine's default generator. Tensors and their
/// scopes belong to a thread, so a trainer is used by one thread at a time.
/// </remarks>
public sealed class GanTrainer : IDisposable
{
    private readonly GanNetworks networks;
    private readonly IObjective objective;
    private readonly Batches batches;
    private readonly TrainingOptions options;
    private readonly RandomSeeds seeds;
    private readonly Device device;
    private readonly optim.Optimizer generatorOptimizer;
    private readonly optim.Optimizer discriminatorOptimizer;
    private readonly Generator latentNoise = new();
    private readonly Generator augmentationNoise = new();
    private readonly MovingAverage average;
    private readonly Measures measures;
    private readonly Stopwatch stopwatch = new();
    private TimeSpan before;
    private TimeSpan lastTick;
    private long lastTickStep;

    /// <summary>Prepares training from step 0.</summary>
    /// <param name="networks">The players, on their device; the caller keeps and disposes them.</param>
    /// <param name="batches">The real pictures.</param>
    /// <param name="options">How to train.</param>
    /// <param name="seeds">Where random numbers come from.</param>
    /// <param name="device">The device the networks are on.</param>
    /// <exception cref="UserException">An option is out of its range.</exception>
    public GanTrainer(GanNetworks networks, Batches batches, TrainingOptions options, RandomSeeds seeds, Device device)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(options);
        this.networks = networks;
        this.batches = batches;
        this.options = options.Validated();
        this.seeds = seeds;
        this.device = device;
        objective = Objectives.Create(options);
        generatorOptimizer = Optimizer(networks.Generator, options.GeneratorLearningRate);
        discriminatorOptimizer = Optimizer(networks.Discriminator, options.DiscriminatorLearningRate);
        average = new MovingAverage(networks.Generator, options.EmaHalfLife);
        measures = new Measures(device);
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
        networks.Generator.train();
        networks.Discriminator.train();
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
            manual_seed(seeds.For(RandomPurpose.Networks, StepsDone));
            SetLearningRates(options.LearningRateFactor(StepsDone));
            augmentationNoise.manual_seed(seeds.For(RandomPurpose.Augmentation, StepsDone));
            var real = batches.Take(StepsDone, device);
            var fake = networks.Generator.call(Latents());
            var (lossD, realLogits, fakeLogits) = TrainDiscriminator(real, fake.detach());
            var lossG = TrainGenerator(fake);
            StepsDone++;
            measures.Add(StepsDone, objective, lossD, lossG, realLogits, fakeLogits, fake);
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
        if (IsBroken(networks.Discriminator) || IsBroken(networks.Generator))
        {
            throw new DivergedException(IsBroken(networks.Discriminator) ? "discriminator" : "generator", StepsDone);
        }

        return new TrainerSnapshot(StepsDone, seeds.Seed, StepsDone * options.Batch, Elapsed.TotalSeconds, measures.Steps, new Dictionary<string, Dictionary<string, Tensor>>
        {
            [TrainerSnapshot.Generator] = networks.Generator.state_dict(),
            [TrainerSnapshot.Discriminator] = networks.Discriminator.state_dict(),
            [TrainerSnapshot.AveragedGenerator] = average.State,
            [TrainerSnapshot.GeneratorOptimizer] = generatorOptimizer.SaveState(),
            [TrainerSnapshot.DiscriminatorOptimizer] = discriminatorOptimizer.SaveState(),
            [TrainerSnapshot.Measures] = new() { ["sums"] = measures.Sums },
        });
    }

    /// <summary>Goes on from a snapshot of a trainer with the same options; its tensors are copied.</summary>
    /// <param name="snapshot">What <see cref="Snapshot"/> gave.</param>
    /// <exception cref="UserException">The snapshot was made with another seed, batch or network.</exception>
    public void Restore(TrainerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Seed != seeds.Seed || snapshot.PicturesShown != snapshot.Step * options.Batch)
        {
            throw new UserException($"The checkpoint at step {snapshot.Step} was made with another seed or batch; restore run.json as it was, or start a new run.");
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        networks.Generator.load_state_dict(snapshot.Parts[TrainerSnapshot.Generator]);
        networks.Discriminator.load_state_dict(snapshot.Parts[TrainerSnapshot.Discriminator]);
        foreach (var (name, tensor) in average.State)
        {
            tensor.copy_(snapshot.Parts[TrainerSnapshot.AveragedGenerator][name]);
        }

        generatorOptimizer.LoadState(snapshot.Parts[TrainerSnapshot.GeneratorOptimizer]);
        discriminatorOptimizer.LoadState(snapshot.Parts[TrainerSnapshot.DiscriminatorOptimizer]);
        measures.Restore(snapshot.Parts[TrainerSnapshot.Measures]["sums"], snapshot.MeasuredSteps);
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
        latentNoise.Dispose();
        augmentationNoise.Dispose();
        average.Dispose();
        measures.Dispose();
    }

    private (Tensor Loss, Tensor Real, Tensor Fake) TrainDiscriminator(Tensor real, Tensor fake)
    {
        discriminatorOptimizer.zero_grad();
        var realLogits = Judge(real);
        var fakeLogits = Judge(fake);
        var loss = objective.DiscriminatorLoss(realLogits, fakeLogits);
        loss.backward();
        discriminatorOptimizer.step();
        return (loss, realLogits, fakeLogits);
    }

    private Tensor TrainGenerator(Tensor fake)
    {
        generatorOptimizer.zero_grad();
        // Gradients flow through the discriminator here, not into it.
        Freeze(true);
        try
        {
            var loss = objective.GeneratorLoss(MostConvincing(Judge(fake)));
            loss.backward();
            generatorOptimizer.step();
            return loss;
        }
        finally
        {
            Freeze(false);
        }
    }

    /// <summary>Whatever the discriminator sees is augmented: if real pictures alone were, the generator would learn to paint the augmentation.</summary>
    private Tensor Judge(Tensor pictures) => networks.Discriminator.call(options.Augment.Apply(pictures, augmentationNoise));

    private Tensor MostConvincing(Tensor logits)
    {
        var count = options.PicturesLearntFrom(StepsDone);
        return count == options.Batch ? logits : logits.topk(count, dim: 0).Item1;
    }

    private void SetLearningRates(double factor)
    {
        foreach (var group in generatorOptimizer.ParamGroups)
        {
            group.LearningRate = options.GeneratorLearningRate * factor;
        }

        foreach (var group in discriminatorOptimizer.ParamGroups)
        {
            group.LearningRate = options.DiscriminatorLearningRate * factor;
        }
    }

    private void Freeze(bool frozen)
    {
        foreach (var parameter in networks.Discriminator.parameters())
        {
            parameter.requires_grad = !frozen;
        }
    }

    // Drawn on the CPU, so that every device sees the same latents.
    private Tensor Latents() =>
        randn([options.Batch, networks.LatentSize], generator: latentNoise.manual_seed(seeds.For(RandomPurpose.Latents, StepsDone))).to(device);

    private TrainingTick Tick()
    {
        measures.Watch();
        var means = measures.Means();
        var seconds = (Elapsed - lastTick).TotalSeconds;
        var tick = new TrainingTick
        {
            Step = StepsDone,
            Kimg = StepsDone * options.Batch / 1000.0,
            Seconds = Math.Round(Elapsed.TotalSeconds, 3),
            LossD = means[0],
            LossG = means[1],
            DReal = means[2],
            DFake = means[3],
            RealRight = means[4],
            FakeRight = means[5],
            ImagesPerSecond = seconds > 0 ? Math.Round((StepsDone - lastTickStep) * options.Batch / seconds, 1) : 0,
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
        optim.Adam(network.parameters(), lr: learningRate, beta1: options.Beta1, beta2: options.Beta2);
}
