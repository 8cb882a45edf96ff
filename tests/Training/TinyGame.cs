using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>Two very small networks and a trainer on synthetic bars, of 8 px unless said otherwise.</summary>
internal sealed class TinyGame : IDisposable
{
    public TinyGame(TrainingOptions? options = null, int seed = 5, int size = 8, NetworkOptions? networks = null, Func<ISampleSource, ISampleSource>? source = null)
    {
        Options = options ?? new TrainingOptions { Batch = 4, TickEvery = 3, EmaHalfLife = 5 };
        var seeds = new RandomSeeds(seed);
        // Spectral normalisation draws from the engine's own stream.
        manual_seed(seeds.For(RandomPurpose.Weights));
        using var random = new Generator((ulong)seeds.For(RandomPurpose.Weights));
        Networks = new Dcgan().Create(new ImageShape(1, size), 0, (networks ?? new NetworkOptions()) with { LatentSize = 3, GeneratorChannels = 2, DiscriminatorChannels = 2 }, random);
        Batches = new Batches(SyntheticImages.Bars(size: size, labels: 2), size, Options.Batch, seeds, Options.Batches);
        Game = new AdversarialGame(Networks, source is null ? Batches : source(Batches), Options, seeds, CPU);
        Trainer = new GanTrainer(Game, Options, seeds, CPU);
    }

    public TrainingOptions Options { get; }

    public GanNetworks Networks { get; }

    public Batches Batches { get; }

    public AdversarialGame Game { get; }

    public GanTrainer Trainer { get; }

    /// <summary>Every number that training goes on from, as text.</summary>
    public string Fingerprint() => string.Join('\n',
        from part in Trainer.Snapshot().Parts
        from entry in part.Value
        select $"{part.Key}.{entry.Key}: {Convert.ToHexString(entry.Value.detach().contiguous().bytes)}");

    public void Dispose()
    {
        Trainer.Dispose();
        Game.Dispose();
        Batches.Dispose();
        Networks.Dispose();
    }
}
