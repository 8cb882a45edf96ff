using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>Two small perceptrons on the ring of 8 Gaussians, with their game and its trainer.</summary>
internal sealed class PointGame : IDisposable
{
    public PointGame(TrainingOptions options, NetworkOptions? networks = null, int seed = 5)
    {
        Options = options;
        var seeds = new RandomSeeds(seed);
        using var random = new Generator((ulong)seeds.For(RandomPurpose.Weights));
        Networks = new Mlp().Create(ImageShape.Points(2), 0, networks ?? Plain, random);
        Source = new PointBatches(PlanePoints.Find("ring8")!, options.Batch, seeds);
        Game = new AdversarialGame(Networks, Source, options, seeds, CPU);
        Trainer = new GanTrainer(Game, options, seeds, CPU);
    }

    /// <summary>One hidden layer each, without normalisation.</summary>
    public static NetworkOptions Plain { get; } = new()
    {
        LatentSize = 2,
        Depth = 1,
        GeneratorChannels = 6,
        DiscriminatorChannels = 6,
        GeneratorNorm = Normalisation.None,
        DiscriminatorNorm = Normalisation.None,
        DiscriminatorActivation = Activation.Tanh,
        Initialisation = Initialisation.Engine,
    };

    public TrainingOptions Options { get; }

    public GanNetworks Networks { get; }

    public PointBatches Source { get; }

    public AdversarialGame Game { get; }

    public GanTrainer Trainer { get; }

    public void Dispose()
    {
        Trainer.Dispose();
        Game.Dispose();
        Source.Dispose();
        Networks.Dispose();
    }
}
