using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

/// <summary>A very small game that is really trained, with a doctor beside it.</summary>
internal sealed class Patient : IDisposable
{
    private static readonly NetworkOptions Small = new() { LatentSize = 8, GeneratorChannels = 8, DiscriminatorChannels = 8, Initialisation = Initialisation.He };

    private static readonly NetworkOptions Wide = Small with
    {
        LatentSize = 16,
        GeneratorChannels = 24,
        DiscriminatorChannels = 24,
        DiscriminatorHidden = 64,
        DiscriminatorNorm = Normalisation.None,
    };

    private readonly RandomSeeds seeds = new(7);
    private readonly GanNetworks networks;
    private readonly ISampleSource real;
    private readonly AdversarialGame game;
    private readonly GanTrainer trainer;
    private readonly Sampler sampler;
    private readonly FixedBatch batch;
    private readonly ISampleSource? unseen;
    private readonly HeldOutBatch? heldOut;
    private readonly TrainingDoctor doctor;

    /// <summary>Prepares a game.</summary>
    /// <param name="options">How it is played.</param>
    /// <param name="build">Builds the networks, the same at each call; small ones for bars of 8 px where absent.</param>
    /// <param name="source">Gives the real samples; bars where absent.</param>
    /// <param name="unseen">Gives real samples that are not learnt from; none where absent.</param>
    public Patient(TrainingOptions options, Func<GanNetworks>? build = null, Func<TrainingOptions, RandomSeeds, ISampleSource>? source = null, ISampleSource? unseen = null)
    {
        build ??= Bars;
        source ??= (chosen, random) => new Batches(SyntheticImages.Bars(), 8, chosen.Batch, random);
        networks = build();
        real = source(options, seeds);
        game = new AdversarialGame(networks, real, options, seeds, CPU);
        trainer = new GanTrainer(game, options, seeds, CPU);
        var painter = build();
        painter.Discriminator.Dispose();
        sampler = new Sampler(painter.Generator, CPU);
        batch = new FixedBatch(real, options.Game, seeds);
        this.unseen = unseen;
        heldOut = unseen is null ? null : new HeldOutBatch(game, real, unseen, seeds);
        doctor = new TrainingDoctor(options);
    }

    /// <summary>Every tick, with what was seen of the pictures.</summary>
    public List<TrainingTick> Ticks { get; } = [];

    /// <summary>What was said, in order.</summary>
    public List<Diagnosis> Told { get; } = [];

    /// <summary>The networks.</summary>
    public GanNetworks Networks => networks;

    /// <summary>The kinds of what was said and not taken back, in order.</summary>
    public IEnumerable<DiagnosisKind> Kinds => Told.Where(diagnosis => diagnosis.Severity != Severity.Recovered).Select(diagnosis => diagnosis.Kind).Distinct();

    /// <summary>Batches of 16, a look each 50 steps, little memory.</summary>
    public static TrainingOptions Options(Func<LearningOptions, LearningOptions> learning, GameOptions? game = null) => new()
    {
        Batch = 16,
        EmaHalfLife = 20,
        Game = game ?? new(),
        Learning = learning(new() { GeneratorLearningRate = 2e-3, DiscriminatorLearningRate = 2e-3 }),
    };

    /// <summary>Wider ones, which can paint more than the bars.</summary>
    public static GanNetworks WideBars() => Create(Wide);

    /// <summary>The same for pictures in colour.</summary>
    public static GanNetworks WidePictures() => Create(Wide, channels: 3);

    /// <summary>Trains on.</summary>
    public Patient Train(long until)
    {
        trainer.Train(until, tick =>
        {
            if (doctor.LooksAt(tick.Step))
            {
                sampler.Load(trainer.AveragedGenerator);
                tick = batch.Look(sampler, tick);
                tick = heldOut?.Look(sampler, tick) ?? tick;
            }

            Ticks.Add(tick);
            Told.AddRange(doctor.Examine(tick));
        });
        return this;
    }

    /// <summary>Small networks for bars of 8 px.</summary>
    public static GanNetworks Bars() => Create(Small);

    /// <summary>The same without normalisation in the discriminator, as penalties want it.</summary>
    public static GanNetworks BarsWithoutNorm() => Create(Small with { DiscriminatorNorm = Normalisation.None });

    /// <summary>What was measured, for the message of a failing test.</summary>
    public override string ToString() => string.Join('\n', Told.Select(diagnosis => diagnosis.ToString()).Concat(Ticks.Where(tick => tick.Diversity is not null).Select(tick => tick.ToString())));

    private static GanNetworks Create(NetworkOptions options, int channels = 1)
    {
        using var random = new Generator(11);
        return new Dcgan().Create(new ImageShape(channels, 8), 0, options, random);
    }

    public void Dispose()
    {
        batch.Dispose();
        heldOut?.Dispose();
        unseen?.Dispose();
        sampler.Dispose();
        trainer.Dispose();
        game.Dispose();
        real.Dispose();
        networks.Dispose();
    }
}
