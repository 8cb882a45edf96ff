using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

public sealed class HeldOutBatchTests
{
    private const byte Black = 0, Grey = 51, White = 255;

    // A discriminator whose verdicts are the brightness, from -1 for black to 1 for white.
    [Theory]
    [InlineData(White, White, 0.0)]
    [InlineData(White, Black, 1.0)]
    [InlineData(White, Grey, 0.8)]
    [InlineData(Grey, White, -4.0)]
    public void It_says_how_far_unseen_pictures_lie_towards_painted_ones(byte learnt, byte heldOut, double expected) =>
        Assert.Equal(expected, Look(learnt, heldOut)!.Value, 1e-5);

    [Fact]
    public void It_says_nothing_where_real_and_painted_pictures_are_not_told_apart() => Assert.Null(Look(Black, White));

    [Fact]
    public void Verdicts_that_vary_more_than_they_differ_say_nothing() => Assert.Null(Look(Grey, White, latentScale: -1));

    private static double? Look(byte learnt, byte heldOut, double latentScale = 0)
    {
        using var networks = new GanNetworks(new BlackPainter(latentScale), Brightness(), new ImageShape(1, 8));
        var seeds = new RandomSeeds(3);
        using var learntSource = new Batches(Plain(learnt), 8, 4, seeds);
        using var heldOutSource = new Batches(Plain(heldOut), 8, 4, seeds);
        using var game = new AdversarialGame(networks, learntSource, new TrainingOptions(), seeds, CPU);
        using var batch = new HeldOutBatch(game, learntSource, heldOutSource, seeds);
        using var sampler = new Sampler(new BlackPainter(latentScale), CPU);
        var tick = new TrainingTick { Step = 1, Kimg = 0, Seconds = 0, LossD = 0, LossG = 0, DReal = 0, DFake = 0, RealRight = 0, FakeRight = 0, ImagesPerSecond = 0, MemoryMb = 0 };
        return batch.Look(sampler, tick).Overfitting;
    }

    private static LabelledImages Plain(byte value) => new($"plain {value}", [.. Enumerable.Repeat(value, 20 * 64)], 20, 1, 8, 8, null, $"{value:x64}");

    private static Discriminator Brightness()
    {
        var head = new VerdictHead(1, new NetworkOptions { Biases = Biases.Everywhere });
        using var frozen = no_grad();
        foreach (var (name, parameter) in head.named_parameters())
        {
            parameter.fill_(name.EndsWith("weight", StringComparison.Ordinal) ? 1 : 0);
        }

        return new Discriminator(Sequential(AdaptiveAvgPool2d(1), Flatten(1)), head);
    }

    private sealed class BlackPainter : GeneratorNetwork
    {
        private readonly double latentScale;

        public BlackPainter(double latentScale) : base(nameof(BlackPainter), new LatentSpace(NoiseDistribution.Normal, 1))
        {
            this.latentScale = latentScale;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => (input.reshape(-1, 1, 1, 1) * latentScale).expand(-1, 1, 8, 8) - 1;
    }
}
