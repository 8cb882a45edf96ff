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
    private readonly Augmentation augmentation;
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
        augmentation = new Augmentation(options.Game.Augment, options.Game.Augmentation, options.Batch, device);
    }

    /// <inheritdoc/>
    public Module Generator => networks.Generator;

    /// <inheritdoc/>
    public Module Discriminator => networks.Discriminator;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> Memory => augmentation.Memory;

    /// <inheritdoc/>
    public double? AugmentShare => augmentation.Share;

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
        var realShown = Shown(real.Samples, isReal: true).detach().requires_grad_(isPenalised && penalties.Any(each => each.DifferentiatesReal));
        var fakeShown = Shown(fake.Samples.detach(), isReal: false).detach().requires_grad_(isPenalised && penalties.Any(each => each.DifferentiatesFake));
        var realVerdicts = Verdicts(realShown, real.Labels);
        var fakeVerdicts = Verdicts(fakeShown, fake.Labels);
        var loss = objective.DiscriminatorLoss(realVerdicts, fakeVerdicts);
        Tensor? penalty = null;
        if (isPenalised)
        {
            penaltyNoise.manual_seed(seeds.For(RandomPurpose.Penalties, turn));
            var judged = new JudgedBatch(realShown, realVerdicts, fakeShown, fakeVerdicts, samples => Verdicts(samples, real.Labels), Judge.Packing, penaltyNoise);
            penalty = penalties.Select(each => each.Charge(judged)).Aggregate((sum, each) => sum + each) * (options.Game.Penalty.WeightAt(step) * options.Game.Penalty.Every);
            loss = loss + penalty;
        }

        augmentation.Note(turn, () => realVerdicts - objective.Threshold(realVerdicts, fakeVerdicts));
        return new DiscriminatorTurn(loss, realVerdicts, fakeVerdicts, fake.Samples, real.Samples, penalty);
    }

    /// <inheritdoc/>
    public Tensor Generate(long turn)
    {
        var fake = painted is { } ready && ready.Turn == turn ? ready : Paint(turn, withGraph: true);
        augmentationNoise.manual_seed(seeds.For(RandomPurpose.GeneratorAugmentation, turn));
        var (features, verdicts) = Seen(Shown(fake.Samples, isReal: false), fake.Labels);
        var real = objective.ComparesWithReal || options.Game.FeatureMatching > 0 ? Real(turn) : default;
        var (realFeatures, realVerdicts) = real.Samples is null ? default : Seen(Shown(real.Samples, isReal: true), real.Labels);
        (painted, shownReal) = (null, null);
        var loss = objective.ComparesWithReal
            ? objective.GeneratorLoss(verdicts, realVerdicts)
            : objective.GeneratorLoss(MostConvincing(verdicts));
        return options.Game.FeatureMatching > 0
            ? loss + ((features.mean([0L]) - realFeatures!.mean([0L])).square().mean() * options.Game.FeatureMatching)
            : loss;
    }

    /// <summary>Which painted pictures the discriminator takes for real now, in evaluation mode and without augmentation; nothing in training changes.</summary>
    /// <param name="painted">Painted pictures (N, ...).</param>
    /// <param name="labels">Their classes (N), or null.</param>
    /// <param name="real">Real pictures (M, ...), beside which a critic's verdicts mean something.</param>
    /// <param name="realLabels">Their classes (M), or null.</param>
    /// <returns>N answers; pictures that are judged together have one answer.</returns>
    public bool[] TakenForReal(Tensor painted, Tensor? labels, Tensor real, Tensor? realLabels)
    {
        ArgumentNullException.ThrowIfNull(painted);
        ArgumentNullException.ThrowIfNull(real);
        using var scope = NewDisposeScope();
        var (fakeVerdicts, realVerdicts) = (Judged(painted, labels, isReal: false), Judged(real, realLabels, isReal: true));
        var answers = fakeVerdicts.gt(objective.Threshold(realVerdicts, fakeVerdicts)).cpu().data<bool>().ToArray();
        return [.. Enumerable.Range(0, (int)painted.shape[0]).Select(picture => answers[picture / Judge.Packing])];
    }

    /// <summary>The discriminator's verdicts now, in evaluation mode and without augmentation; nothing in training changes.</summary>
    /// <param name="samples">Pictures (N, ...); real ones as the data has them.</param>
    /// <param name="labels">Their classes (N), or null.</param>
    /// <param name="isReal">Whether they come from the data, so that networks which grow see them at the size they have reached.</param>
    /// <returns>A verdict for each pack (N / packing, rounded up) as the objective takes it, the mean of all places; on the game's device.</returns>
    public Tensor Judged(Tensor samples, Tensor? labels, bool isReal)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var wasTraining = Judge.training;
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        try
        {
            Judge.eval();
            var shown = samples.to(device);
            shown = isReal ? Presented(shown) : shown;
            // Packs are filled up with the first pictures again.
            var order = arange((shown.shape[0] + Judge.Packing - 1) / Judge.Packing * Judge.Packing, dtype: ScalarType.Int64, device: device).remainder(shown.shape[0]);
            var verdicts = Logits(Judge.Judge(shown.index_select(0, order), Judge.NeedsLabels ? labels?.to(device).index_select(0, order) : null));
            return verdicts.reshape(-1, Judge.Places).mean([1L]).MoveToOuterDisposeScope();
        }
        finally
        {
            Judge.train(wasTraining);
        }
    }

    /// <summary>Lets its streams go; networks and data stay.</summary>
    public void Dispose()
    {
        augmentation.Dispose();
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
        var real = (Presented(samples), Judge.NeedsLabels ? labels : null);
        shownReal = (turn, real.Item1, real.Item2);
        return real;
    }

    private Tensor Presented(Tensor samples)
    {
        samples = networks.Growth is { } growth ? growth.Present(samples) : samples;
        return options.Game.RawPixels ? RawPixels.Of(samples, Judge.Range) : samples;
    }

    private Tensor Shown(Tensor samples, bool isReal) => augmentation.Apply(samples, isReal, augmentationNoise);

    // Networks alone work in lower precision: losses, and penalties that are differentiated twice, need all digits.
    private Tensor Verdicts(Tensor samples, Tensor? labels)
    {
        using var precision = LowerPrecision();
        return Logits(Judge.Judge(samples, labels));
    }

    private (Tensor Features, Tensor Verdicts) Seen(Tensor samples, Tensor? labels)
    {
        using var precision = LowerPrecision();
        var features = Judge.Features(samples, labels);
        return (features.to(ScalarType.Float32), Logits(Judge.Verdict(features, labels)));
    }

    private Tensor Logits(Tensor verdicts)
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
