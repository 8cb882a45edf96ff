using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Models;

/// <summary>R3GAN, growing and style-based networks with what every family has: classes, packs, training, resuming.</summary>
public sealed class FixedLayersTests
{
    private static readonly NetworkOptions Small = new()
    {
        LatentSize = 3,
        LabelSize = 2,
        Depth = 1,
        GeneratorChannels = 2,
        DiscriminatorChannels = 2,
        Growth = new GrowthOptions { StartSize = 4, HoldKimg = 0.008, FadeKimg = 0.012 },
        Style = new StyleOptions { StyleSize = 4, MappingLayers = 2 },
    };

    public static TheoryData<string, Conditioning, int> Combinations()
    {
        var data = new TheoryData<string, Conditioning, int>();
        foreach (var family in new[] { "r3gan", "progan", "stylegan" })
        {
            foreach (var conditioning in Enum.GetValues<Conditioning>())
            {
                data.Add(family, conditioning, 1);
                data.Add(family, conditioning, 2);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Classes_and_packs_reach_both_networks(string family, Conditioning conditioning, int packing)
    {
        using var scope = NewDisposeScope();
        using var networks = Create(family, Small with { Conditioning = conditioning, Packing = packing }, classes: 3);
        networks.Generator.eval();
        networks.Growth?.Advance(1_000_000);
        var isTold = conditioning != Conditioning.None;
        var latents = randn(4, 3);
        Tensor? Labels(int first) => isTold ? (arange(4, dtype: ScalarType.Int64) + first).remainder(3) : null;

        var pictures = networks.Generator.Paint(latents, Labels(0));
        var verdicts = networks.Discriminator.Judge(pictures, Labels(0));

        Assert.Equal([4 / packing], verdicts.shape);
        Assert.Equal(isTold, networks.Discriminator.NeedsLabels);
        Assert.Equal(isTold ? 3 : 0, networks.Generator.Classes);
        Assert.NotEqual(isTold, pictures.IsNear(networks.Generator.Paint(latents, Labels(1))));
        Assert.NotEqual(isTold, verdicts.IsNear(networks.Discriminator.Judge(pictures, Labels(1))));
        if (isTold)
        {
            Assert.Throws<InvalidOperationException>(() => networks.Generator.Paint(latents));
        }

        Assert.Equal(networks.Generator.parameters().Sum(parameter => parameter.numel()), networks.DescribeGenerator().Parameters);
        Assert.Equal(networks.Discriminator.parameters().Sum(parameter => parameter.numel()), networks.DescribeDiscriminator().Parameters);
    }

    [Theory]
    [InlineData("r3gan")]
    [InlineData("progan")]
    [InlineData("stylegan")]
    public void Points_are_refused(string family)
    {
        using var random = new Generator(1);
        var error = Assert.Throws<UserException>(() => NetworkFamilies.Find(family).Create(ImageShape.Points(2), 0, Small, random));
        Assert.Contains("choose a data set of pictures", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The growth is in the middle of a fade at step 4 and over at step 6; styles are mixed and noise is drawn at every step.</summary>
    [Theory]
    [InlineData("r3gan", 4)]
    [InlineData("progan", 1)]
    [InlineData("progan", 4)]
    [InlineData("progan", 6)]
    [InlineData("stylegan", 4)]
    public void Restored_from_any_step_it_ends_in_the_same_state(string family, int stop)
    {
        using var whole = new Game(family);
        whole.Trainer.Train(9);
        using var first = new Game(family);
        first.Trainer.Train(stop);
        using var second = new Game(family);
        second.Trainer.Restore(first.Trainer.Snapshot());
        second.Trainer.Train(9);

        Assert.Equal(whole.Fingerprint(), second.Fingerprint());
    }

    private static GanNetworks Create(string family, NetworkOptions options, int classes = 0)
    {
        using var random = new Generator(1);
        return NetworkFamilies.Find(family).Create(new ImageShape(1, 8), classes, options, random);
    }

    private sealed class Game : IDisposable
    {
        private readonly GanNetworks networks;
        private readonly Batches batches;
        private readonly AdversarialGame game;

        public Game(string family)
        {
            var options = new TrainingOptions { Batch = 4, EmaHalfLife = 5, Game = new() { Augment = DiffAugment.All } };
            var seeds = new RandomSeeds(5);
            networks = Create(family, Small with { Conditioning = Conditioning.Projection }, classes: 2);
            batches = new Batches(SyntheticImages.Bars(labels: 2) with { Classes = ["even", "odd"] }, 8, options.Batch, seeds, options.Batches);
            game = new AdversarialGame(networks, batches, options, seeds, CPU);
            Trainer = new GanTrainer(game, options, seeds, CPU);
        }

        public GanTrainer Trainer { get; }

        /// <summary>Every number that training goes on from, as text.</summary>
        public string Fingerprint() => string.Join('\n',
            from part in Trainer.Snapshot().Parts
            from entry in part.Value
            select $"{part.Key}.{entry.Key}: {Convert.ToHexString(entry.Value.detach().contiguous().bytes)}");

        public void Dispose()
        {
            Trainer.Dispose();
            game.Dispose();
            batches.Dispose();
            networks.Dispose();
        }
    }
}
