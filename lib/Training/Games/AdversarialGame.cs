using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>
/// A generator against a discriminator. Every turn draws its batch, latents, augmentation and penalties from its number
/// alone.
/// </summary>
public sealed class AdversarialGame : IGame
{
    private readonly GanNetworks networks;
    private readonly ISampleSource source;
    private readonly TrainingOptions options;
    private readonly RandomSeeds seeds;
    private readonly Device device;
    private readonly IObjective objective;
    private readonly IReadOnlyList<IPenalty> penalties;
    private readonly Generator latentNoise = new();
    private readonly Generator augmentationNoise = new();
    private readonly Generator penaltyNoise = new();
    private Painted? painted;
    private (long Turn, Tensor Samples, Tensor? Labels)? shownReal;
    private long step;

    /// <summary>Prepares the game.</summary>
    /// <param name="networks">The players, on their device; the caller keeps and disposes them.</param>
    /// <param name="source">The real samples; the caller keeps and disposes it.</param>
    /// <param name="options">What the players want.</param>
    /// <param name="seeds">Where random numbers come from.</param>
    /// <param name="device">The device the networks are on.</param>
    /// <exception cref="UserException">An option is out of its range.</exception>
    public AdversarialGame(GanNetworks networks, ISampleSource source, TrainingOptions options, RandomSeeds seeds, Device device)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(options);
        this.networks = networks;
        this.source = source;
        this.options = options.Validated();
        this.seeds = seeds;
        this.device = device;
        objective = Objectives.Create(options.Game);
        penalties = Penalties.Create(options.Game.Penalty);
    }

    /// <inheritdoc/>
    public Module Generator => networks.Generator;

    /// <inheritdoc/>
    public Module Discriminator => networks.Discriminator;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> Memory { get; } = new Dictionary<string, Tensor>();

    private Discriminator Judge => networks.Discriminator;

    /// <inheritdoc/>
    public void Advance(long picturesShown)
    {
        step = picturesShown / options.PicturesPerStep;
        networks.Growth?.Advance(picturesShown);
    }

    /// <inheritdoc/>
    public DiscriminatorTurn Discriminate(long turn, bool isLast)
    {
        var fake = Paint(turn, isLast);
        var real = Real(turn);
        augmentationNoise.manual_seed(seeds.For(RandomPurpose.Augmentation, turn));
        var isPenalised = penalties.Count > 0 && turn % options.Game.Penalty.Every == 0;
        // Penalties differentiate by what the discriminator saw, so that it judges once.
        var realShown = Shown(real.Samples).detach().requires_grad_(isPenalised && penalties.Any(each => each.DifferentiatesReal));
        var fakeShown = Shown(fake.Samples.detach()).detach().requires_grad_(isPenalised && penalties.Any(each => each.DifferentiatesFake));
        using var precision = LowerPrecision();
        var realVerdicts = Verdicts(Judge.Judge(realShown, real.Labels));
        var fakeVerdicts = Verdicts(Judge.Judge(fakeShown, fake.Labels));
        var loss = objective.DiscriminatorLoss(realVerdicts, fakeVerdicts);
        Tensor? penalty = null;
        if (isPenalised)
        {
            penaltyNoise.manual_seed(seeds.For(RandomPurpose.Penalties, turn));
            var judged = new JudgedBatch(realShown, realVerdicts, fakeShown, fakeVerdicts, samples => Verdicts(Judge.Judge(samples, real.Labels)), Judge.Packing, penaltyNoise);
            penalty = penalties.Select(each => each.Charge(judged)).Aggregate((sum, each) => sum + each) * (options.Game.Penalty.Weight * options.Game.Penalty.Every);
            loss = loss + penalty;
        }

        return new DiscriminatorTurn(loss, realVerdicts, fakeVerdicts, fake.Samples, real.Samples, penalty);
    }

    /// <inheritdoc/>
    public Tensor Generate(long turn)
    {
        var fake = painted is { } ready && ready.Turn == turn ? ready : Paint(turn, withGraph: true);
        using var precision = LowerPrecision();
        augmentationNoise.manual_seed(seeds.For(RandomPurpose.GeneratorAugmentation, turn));
        var features = Judge.Features(Shown(fake.Samples), fake.Labels);
        var verdicts = Verdicts(Judge.Verdict(features, fake.Labels));
        var real = objective.ComparesWithReal || options.Game.FeatureMatching > 0 ? Real(turn) : default;
        var realFeatures = real.Samples is null ? null : Judge.Features(Shown(real.Samples), real.Labels);
        (painted, shownReal) = (null, null);
        var loss = objective.ComparesWithReal
            ? objective.GeneratorLoss(verdicts, Verdicts(Judge.Verdict(realFeatures!, real.Labels)))
            : objective.GeneratorLoss(MostConvincing(verdicts));
        return options.Game.FeatureMatching > 0
            ? loss + ((features.mean([0L]) - realFeatures!.mean([0L])).square().mean() * options.Game.FeatureMatching)
            : loss;
    }

    /// <summary>Lets its streams go; networks and data stay.</summary>
    public void Dispose()
    {
        latentNoise.Dispose();
        augmentationNoise.Dispose();
        penaltyNoise.Dispose();
    }

    private Painted Paint(long turn, bool withGraph)
    {
        latentNoise.manual_seed(seeds.For(RandomPurpose.Latents, turn));
        var latents = networks.Generator.Latents.Draw(options.Batch, latentNoise).to(device);
        var labels = networks.Generator.Classes > 0
            ? randint(networks.Generator.Classes, [options.Batch], dtype: ScalarType.Int64, generator: latentNoise).to(device)
            : null;
        using var precision = LowerPrecision();
        using var frozen = withGraph ? null : no_grad();
        var fake = new Painted(turn, networks.Generator.Paint(latents, labels).to(ScalarType.Float32), labels);
        painted = withGraph ? fake : null;
        return fake;
    }

    private (Tensor Samples, Tensor? Labels) Real(long turn)
    {
        if (shownReal is { } ready && ready.Turn == turn)
        {
            return (ready.Samples, ready.Labels);
        }

        var (samples, labels) = source.Draw(turn, device);
        var real = (networks.Growth is { } growth ? growth.Present(samples) : samples, Judge.NeedsLabels ? labels : null);
        shownReal = (turn, real.Item1, real.Item2);
        return real;
    }

    /// <summary>Whatever the discriminator sees is augmented: if real pictures alone were, the generator would learn to paint the augmentation.</summary>
    private Tensor Shown(Tensor samples) => options.Game.Augment.Apply(samples, augmentationNoise);

    private Tensor Verdicts(Tensor verdicts)
    {
        verdicts = verdicts.to(ScalarType.Float32);
        return Judge.IsBounded && objective.TakesLogits ? verdicts.logit(1e-6) : verdicts;
    }

    private Tensor MostConvincing(Tensor verdicts)
    {
        var count = options.Game.PicturesLearntFrom(step, (int)verdicts.shape[0]);
        return count == verdicts.shape[0] ? verdicts : verdicts.topk(count, dim: 0).Item1;
    }

    private IDisposable? LowerPrecision() => options.Precision == Precision.Mixed ? Autocast.BFloat16(device.type) : null;

    private sealed record Painted(long Turn, Tensor Samples, Tensor? Labels);
}
