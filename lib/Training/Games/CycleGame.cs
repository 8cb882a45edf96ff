using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>
/// Two sets of pictures without pairs (CycleGAN, Zhu et al. 2017, arXiv:1703.10593): a painter and a photographer play
/// against a discriminator each, and what one makes the other must be able to turn back. Losses as in
/// junyanz/pytorch-CycleGAN-and-pix2pix; the discriminators move first, as in all games here, and there the generators.
/// </summary>
public sealed class CycleGame : IGame
{
    private readonly GanNetworks networks;
    private readonly CycleGenerator generators;
    private readonly CycleCritics critics;
    private readonly ISampleSource paintings;
    private readonly ISampleSource photos;
    private readonly TrainingOptions options;
    private readonly RandomSeeds seeds;
    private readonly Device device;
    private readonly IObjective objective;
    private readonly PicturePool madePaintings;
    private readonly PicturePool madePhotos;
    private Turn? current;

    /// <summary>Prepares the game.</summary>
    /// <param name="networks">A CycleGAN's networks, on their device; the caller keeps and disposes them.</param>
    /// <param name="paintings">The real paintings; the caller keeps and disposes them.</param>
    /// <param name="photos">The real photographs; the caller keeps and disposes them.</param>
    /// <param name="options">What the players want.</param>
    /// <param name="seeds">Where random numbers come from.</param>
    /// <param name="device">The device the networks are on.</param>
    /// <exception cref="UserException">The networks are of another family, or an option has no meaning here.</exception>
    public CycleGame(GanNetworks networks, ISampleSource paintings, ISampleSource photos, TrainingOptions options, RandomSeeds seeds, Device device)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(options);
        Check(options.Validated());
        (generators, critics) = networks is { Generator: CycleGenerator makers, Discriminator.Trunk: CycleCritics judges }
            ? (makers, judges)
            : throw new UserException("A game between two sets of pictures needs CycleGAN's networks; set model=cyclegan.");
        this.networks = networks;
        this.paintings = paintings;
        this.photos = photos;
        this.options = options;
        this.seeds = seeds;
        this.device = device;
        objective = Objectives.Create(options.Game);
        madePaintings = new PicturePool(options.Game.Cycle.Pool, networks.Shape.Dimensions, device);
        madePhotos = new PicturePool(options.Game.Cycle.Pool, networks.Shape.Dimensions, device);
        Memory = new Dictionary<string, Tensor>
        {
            ["painting_pool"] = madePaintings.Pictures,
            ["painting_pool_filled"] = madePaintings.Filled,
            ["photo_pool"] = madePhotos.Pictures,
            ["photo_pool_filled"] = madePhotos.Filled,
        };
    }

    /// <inheritdoc/>
    public Module Generator => networks.Generator;

    /// <inheritdoc/>
    public Module Discriminator => networks.Discriminator;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> Memory { get; }

    // CycleGAN's least squares are whole, those of the objective halved, as Mao et al. write them.
    private double AdversarialWeight => objective.Name == "least-squares" ? 2 : 1;

    /// <summary>Refuses what has no meaning in this game.</summary>
    /// <param name="options">What the players want.</param>
    /// <exception cref="UserException">An option has none.</exception>
    public static void Check(TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var game = options.Game;
        if (Objectives.Create(game).ComparesWithReal)
        {
            throw new UserException($"CycleGAN's patches have no partners that '{game.Objective}' could compare them with; set objective=least-squares.");
        }

        if (game.FeatureMatching > 0 || game.TopShare < 1 || game.Augment != DiffAugment.None || game.Penalty.Names != new PenaltyOptions().Names)
        {
            throw new UserException("CycleGAN knows no feature matching, top share, augmentation or penalty; leave feature_matching, top_share, augment and penalty out.");
        }
    }

    /// <inheritdoc/>
    public void Advance(long picturesShown)
    {
        // Nothing grows.
    }

    /// <inheritdoc/>
    public DiscriminatorTurn Discriminate(long turn, bool isLast)
    {
        var made = Make(turn, withGraph: isLast);
        using var precision = LowerPrecision();
        var shownPaintings = madePaintings.Exchange(made.Paintings.detach(), seeds.For(RandomPurpose.PicturePool, 2 * turn));
        var shownPhotos = madePhotos.Exchange(made.Photos.detach(), seeds.For(RandomPurpose.PicturePool, (2 * turn) + 1));
        var (realPaintings, realPhotos) = (critics.JudgePaintings(made.RealPaintings).to(ScalarType.Float32), critics.JudgePhotos(made.RealPhotos).to(ScalarType.Float32));
        var (fakePaintings, fakePhotos) = (critics.JudgePaintings(shownPaintings).to(ScalarType.Float32), critics.JudgePhotos(shownPhotos).to(ScalarType.Float32));
        var loss = objective.DiscriminatorLoss(realPaintings, fakePaintings) + objective.DiscriminatorLoss(realPhotos, fakePhotos);
        return new DiscriminatorTurn(loss, cat([realPaintings, realPhotos]), cat([fakePaintings, fakePhotos]), made.Paintings, made.RealPaintings, null);
    }

    /// <inheritdoc/>
    public Tensor Generate(long turn)
    {
        var made = current is { } ready && ready.Number == turn ? ready : Make(turn, withGraph: true);
        current = null;
        using var precision = LowerPrecision();
        var adversarial = objective.GeneratorLoss(critics.JudgePaintings(made.Paintings).to(ScalarType.Float32))
            + objective.GeneratorLoss(critics.JudgePhotos(made.Photos).to(ScalarType.Float32));
        var weights = options.Game.Cycle;
        var cycle = Distance(generators.Photographer.call(made.Paintings), made.RealPhotos) + Distance(generators.Painter.call(made.Photos), made.RealPaintings);
        var loss = (adversarial * AdversarialWeight) + (cycle * weights.CycleWeight);
        if (weights.IdentityWeight > 0)
        {
            var identity = Distance(generators.Painter.call(made.RealPaintings), made.RealPaintings) + Distance(generators.Photographer.call(made.RealPhotos), made.RealPhotos);
            loss = loss + (identity * (weights.CycleWeight * weights.IdentityWeight));
        }

        return loss;
    }

    /// <summary>Lets the pools go; networks and data stay.</summary>
    public void Dispose()
    {
        madePaintings.Dispose();
        madePhotos.Dispose();
    }

    private Turn Make(long turn, bool withGraph)
    {
        var (realPaintings, realPhotos) = (paintings.Draw(turn, device).Samples, photos.Draw(turn, device).Samples);
        using var precision = LowerPrecision();
        using var frozen = withGraph ? null : no_grad();
        var made = new Turn(
            turn, realPaintings, realPhotos,
            generators.Painter.call(realPhotos).to(ScalarType.Float32), generators.Photographer.call(realPaintings).to(ScalarType.Float32));
        current = withGraph ? made : null;
        return made;
    }

    private static Tensor Distance(Tensor made, Tensor wanted) => (made.to(ScalarType.Float32) - wanted).abs().mean();

    private IDisposable? LowerPrecision() => options.Precision == Precision.Mixed ? Autocast.BFloat16(device.type) : null;

    private sealed record Turn(long Number, Tensor RealPaintings, Tensor RealPhotos, Tensor Paintings, Tensor Photos);
}
