using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Games;

/// <summary>The losses of junyanz/pytorch-CycleGAN-and-pix2pix, models/cycle_gan_model.py, written out.</summary>
public sealed class CycleGameTests : IDisposable
{
    private const int Batch = 2;
    private static readonly RandomSeeds Seeds = new(5);
    private readonly GanNetworks networks;
    private readonly Batches paintings = new(SyntheticImages.Bars(20, 16, 3), 16, Batch, Seeds);
    private readonly Batches photos = new(SyntheticImages.Bars(30, 16, 3), 16, Batch, new RandomSeeds(6));

    public CycleGameTests()
    {
        using var random = new Generator(1);
        var options = new NetworkOptions
        {
            GeneratorChannels = 2,
            DiscriminatorChannels = 2,
            Depth = 1,
            PatchLayers = 1,
            GeneratorNorm = Normalisation.Instance,
            DiscriminatorNorm = Normalisation.Instance,
            Initialisation = Initialisation.He,
        };
        networks = new CycleGan().Create(new ImageShape(3, 16), 0, options, random);
    }

    private CycleGenerator Generators => (CycleGenerator)networks.Generator;

    private CycleCritics Critics => (CycleCritics)networks.Discriminator.Trunk;

    public void Dispose()
    {
        networks.Dispose();
        paintings.Dispose();
        photos.Dispose();
    }

    [Fact]
    public void The_discriminators_loss_is_the_mean_of_squares_for_real_and_made_of_both_sides()
    {
        using var game = Game(new CycleOptions { Pool = 0 });
        var (painting, photo) = Real(turn: 3);
        var (madePainting, madePhoto) = (Generators.Painter.call(photo), Generators.Photographer.call(painting));

        var turn = game.Discriminate(3, isLast: true);

        var expected = ((Square(Critics.JudgePaintings(painting), 1) + Square(Critics.JudgePaintings(madePainting), 0)) * 0.5)
            + ((Square(Critics.JudgePhotos(photo), 1) + Square(Critics.JudgePhotos(madePhoto), 0)) * 0.5);
        Assert.Equal(expected.ToDouble(), turn.Loss.ToDouble(), 5);
        Assert.True(turn.Painted.allclose(madePainting, 1e-5, 1e-6) && turn.Real.equal(painting).all().item<bool>());
        // The discriminators' turn moves no generator.
        turn.Loss.backward();
        Assert.All(networks.Generator.parameters(), parameter => Assert.Null(parameter.grad));
    }

    [Theory]
    [InlineData(10, 0.5)]
    [InlineData(10, 0)]
    [InlineData(3, 1)]
    public void The_generators_loss_adds_cycles_and_identities_with_their_weights(double lambda, double identity)
    {
        using var game = Game(new CycleOptions { CycleWeight = lambda, IdentityWeight = identity });
        var (painting, photo) = Real(turn: 4);
        var (painter, photographer) = (Generators.Painter, Generators.Photographer);
        var (madePainting, madePhoto) = (painter.call(photo), photographer.call(painting));

        var loss = game.Generate(4);

        var expected = Square(Critics.JudgePaintings(madePainting), 1) + Square(Critics.JudgePhotos(madePhoto), 1)
            + (L1(photographer.call(madePainting), photo) * lambda) + (L1(painter.call(madePhoto), painting) * lambda)
            + (L1(painter.call(painting), painting) * (lambda * identity)) + (L1(photographer.call(photo), photo) * (lambda * identity));
        Assert.Equal(expected.ToDouble(), loss.ToDouble(), 4);
        // What was made in the discriminators' turn is used again and changes nothing.
        game.Discriminate(4, isLast: true);
        Assert.Equal(loss.ToDouble(), game.Generate(4).ToDouble(), 5);
        loss.backward();
        Assert.All(networks.Generator.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void Networks_of_another_family_are_refused()
    {
        using var random = new Generator(1);
        using var others = new Dcgan().Create(new ImageShape(3, 16), 0, new NetworkOptions { GeneratorChannels = 2, DiscriminatorChannels = 2 }, random);

        Assert.Contains("set model=cyclegan", Assert.Throws<UserException>(() => new CycleGame(others, paintings, photos, Options(new CycleOptions()), Seeds, CPU)).Message, StringComparison.Ordinal);
    }

    private static TrainingOptions Options(CycleOptions cycle) => new() { Batch = Batch, Game = new GameOptions { Objective = "least-squares", Cycle = cycle } };

    private CycleGame Game(CycleOptions cycle) => new(networks, paintings, photos, Options(cycle), Seeds, CPU);

    private (Tensor Painting, Tensor Photo) Real(long turn) => (paintings.Draw(turn, CPU).Samples, photos.Draw(turn, CPU).Samples);

    private static Tensor Square(Tensor verdicts, double target) => (verdicts - target).square().mean();

    private static Tensor L1(Tensor made, Tensor wanted) => (made - wanted).abs().mean();
}
