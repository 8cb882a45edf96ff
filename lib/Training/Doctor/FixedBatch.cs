using ArtGan.Data;

namespace ArtGan.Training;

/// <summary>
/// Pictures of the same latents, looked at again and again while a generator learns: how varied they are beside real
/// ones, how far from them, how far from the look before, and whether they carry the augmentation.
/// </summary>
/// <remarks>
/// Pictures are compared at 32 pixels at most, where brightness and shapes count more than noise and edges, and where a
/// look costs the same at every size. It draws from streams of its own and changes nothing in training.
/// </remarks>
public sealed class FixedBatch : IDisposable
{
    private const int Pictures = 64, Points = 256;
    private const int LargestEdge = 32;
    // With fewer pictures augmented, what leaks is lost in the noise.
    private const double LeastAugmented = 0.2;

    private const string PicturesName = "doctor_pictures";

    private readonly Tensor real;
    private readonly Tensor? labels;
    private readonly Func<Tensor, Tensor>? present;
    private readonly GameOptions game;
    private readonly RandomSeeds seeds;
    private readonly int count;
    private readonly Tensor? photos;
    private Tensor? latents;
    private Tensor? before;
    private RealSamples? reference;

    /// <summary>Takes real samples: the first batches of training, which are a random choice.</summary>
    /// <param name="source">Where real samples come from.</param>
    /// <param name="game">Says what real and painted pictures go through in training.</param>
    /// <param name="seeds">Where the latents and the augmentation of real pictures come from; with the run's seed, latents are those of the grids.</param>
    /// <param name="present">Real samples as the discriminator sees them now, for networks that grow; null where they are shown as they are.</param>
    /// <param name="content">What is painted anew, for generators that paint from pictures; null for those that paint from latents.</param>
    public FixedBatch(ISampleSource source, GameOptions game, RandomSeeds seeds, Func<Tensor, Tensor>? present = null, ISampleSource? content = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(seeds);
        this.game = game;
        this.seeds = seeds;
        this.present = present;
        count = source.Data.Height == 0 ? Points : Pictures;
        using var scope = NewDisposeScope();
        var (samples, classes) = DrawnSamples.Of(source, count);
        photos = content?.First(count).DetachFromDisposeScope();
        // Growing networks must be asked at full size, again at every look.
        real = (present is null ? Reduced(samples) : samples).clone().DetachFromDisposeScope();
        labels = classes?.clone().DetachFromDisposeScope();
    }

    /// <summary>What must be saved for the next look to be the same after a resume, by name.</summary>
    public IReadOnlyDictionary<string, Tensor> Memory => before is null ? [] : new Dictionary<string, Tensor> { [PicturesName] = before };

    /// <summary>Takes back what was saved.</summary>
    /// <param name="memory">What <see cref="Memory"/> gave, or less.</param>
    public void Restore(IReadOnlyDictionary<string, Tensor> memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        before?.Dispose();
        before = memory.TryGetValue(PicturesName, out var pictures) ? pictures.clone().DetachFromDisposeScope() : null;
    }

    /// <summary>Paints the fixed latents and adds to a tick what is seen.</summary>
    /// <param name="sampler">Holds the generator as it is now.</param>
    /// <param name="tick">Without these measures.</param>
    public TrainingTick Look(Sampler sampler, TrainingTick tick)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        ArgumentNullException.ThrowIfNull(tick);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        // Networks that draw noise when they paint shall draw the same at every look, in a resumed run too.
        manual_seed(seeds.For(RandomPurpose.Samples));
        var painted = Reduced(photos is null ? sampler.Paint(latents ??= sampler.Latents(count, seeds.Seed).DetachFromDisposeScope()) : sampler.Translate(photos));
        var classes = labels is null ? null : sampler.Labels(count);
        var known = Reference(classes is not null);
        var (colour, translation, cutout) = known.Leak.Of(painted);
        // Adaptive or partial augmentation shows in a share of the pictures alone.
        var share = tick.AugmentShare ?? game.Augmentation.Share;
        double? Carried(double? leak) => share < LeastAugmented ? null : Significant.Digits(leak / share ?? double.NaN);
        var looked = tick with
        {
            Diversity = Significant.Digits(known.DiversityOf(painted, classes)),
            RealDistance = Significant.Digits(known.DistanceTo(painted)),
            Change = before is null ? null : Significant.Digits((painted - before).to(ScalarType.Float64).flatten(1).norm(1).mean().item<double>() / known.MeanDistance),
            LeakColor = Carried(colour),
            LeakTranslation = Carried(translation),
            LeakCutout = Carried(cutout),
        };
        before?.Dispose();
        before = painted.DetachFromDisposeScope();
        return looked;
    }

    /// <summary>Lets the samples go.</summary>
    public void Dispose()
    {
        real.Dispose();
        labels?.Dispose();
        photos?.Dispose();
        latents?.Dispose();
        before?.Dispose();
        reference?.Dispose();
    }

    private RealSamples Reference(bool isLabelled)
    {
        if (reference is null || present is not null)
        {
            using var random = new Generator((ulong)seeds.For(RandomPurpose.Doctor));
            reference?.Dispose();
            reference = new RealSamples(present is null ? real : Reduced(present(real)), isLabelled ? labels : null, game.Augment, random);
        }

        return reference;
    }

    private static Tensor Reduced(Tensor samples)
    {
        var height = samples.ndim < 4 ? 0 : samples.shape[2];
        return height <= LargestEdge ? samples : functional.interpolate(samples, size: [LargestEdge, LargestEdge], mode: InterpolationMode.Area);
    }
}
