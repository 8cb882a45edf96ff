using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>Two very small networks and a trainer on synthetic bars of 8 px.</summary>
internal sealed class TinyGame : IDisposable
{
    public TinyGame(TrainingOptions? options = null, int seed = 5)
    {
        Options = options ?? new TrainingOptions { Batch = 4, TickEvery = 3, EmaHalfLife = 5 };
        var seeds = new RandomSeeds(seed);
        using var random = new Generator((ulong)seeds.For(RandomPurpose.Weights));
        Networks = new Dcgan().Create(new ImageShape(1, 8), 0, new NetworkOptions { LatentSize = 3, GeneratorChannels = 2, DiscriminatorChannels = 2 }, random);
        Batches = new Batches(SyntheticImages.Bars(labels: 2), 8, Options.Batch, seeds, Options.Batches);
        Game = new AdversarialGame(Networks, Batches, Options, seeds, CPU);
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
