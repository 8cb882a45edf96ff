using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class ConditionalTrainingTests
{
    private const int Size = 8;

    /// <summary>The class of a picture is the column its bar stands in, so that what was asked for can be read off.</summary>
    [Theory]
    [InlineData(Conditioning.Embedding)]
    [InlineData(Conditioning.Projection)]
    public void A_trained_generator_paints_the_class_that_is_asked_for(Conditioning conditioning)
    {
        using var scope = NewDisposeScope();
        var bars = SyntheticImages.Bars(size: Size, labels: Size) with { Classes = [.. Enumerable.Range(0, Size).Select(column => $"column {column}")] };
        var options = new TrainingOptions { Batch = 32, EmaHalfLife = 20, Learning = new LearningOptions { GeneratorLearningRate = 2e-3, DiscriminatorLearningRate = 2e-3 } };
        var seeds = new RandomSeeds(5);
        using var random = new Generator((ulong)seeds.For(RandomPurpose.Weights));
        using var networks = new Mlp().Create(
            new ImageShape(1, Size), Size,
            new NetworkOptions { Depth = 1, LatentSize = 8, LabelSize = 8, GeneratorChannels = 64, DiscriminatorChannels = 64, DiscriminatorNorm = Normalisation.None, Initialisation = Initialisation.He, Conditioning = conditioning },
            random);
        using var batches = new Batches(bars, Size, options.Batch, seeds, options.Batches);
        using var game = new AdversarialGame(networks, batches, options, seeds, CPU);
        using var trainer = new GanTrainer(game, options, seeds, CPU);
        using var sampler = new Sampler(networks.Generator, CPU);
        Assert.InRange(ShareAsAsked(), 0, 0.5);

        networks.Generator.train();
        trainer.Train(300);

        networks.Generator.eval();
        Assert.InRange(ShareAsAsked(), 0.9, 1);

        double ShareAsAsked()
        {
            var brightest = sampler.Sample(8 * Size, seed: 1).mean([1L, 2L]).argmax(1);
            return brightest.eq(sampler.Labels(8 * Size)!).to(ScalarType.Float64).mean().item<double>();
        }
    }
}
