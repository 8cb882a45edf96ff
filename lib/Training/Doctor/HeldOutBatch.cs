using ArtGan.Data;

namespace ArtGan.Training;

/// <summary>
/// Pictures that are learnt from beside pictures that never are: whether the discriminator takes those it has not seen for
/// painted ones, because it knows the others by heart.
/// </summary>
/// <remarks>
/// It is the first of the overfitting heuristics of Karras et al. 2020 (arXiv:2006.06676), equation 1, on fixed pictures. It
/// draws from streams of its own and changes nothing in training.
/// </remarks>
public sealed class HeldOutBatch : IDisposable
{
    /// <summary>Pictures that must be held out for their mean verdict to say something.</summary>
    public const int FewestPictures = 16;

    private const int MostPictures = 64;

    // Of the spread within a kind. Where real and painted pictures are told apart by less, there is nothing to compare with.
    private const double LeastGap = 0.5;

    private readonly AdversarialGame game;
    private readonly RandomSeeds seeds;
    private readonly int count;
    private readonly Tensor learnt;
    private readonly Tensor heldOut;
    private readonly Tensor? learntLabels;
    private readonly Tensor? heldOutLabels;

    /// <summary>Takes pictures of both kinds.</summary>
    /// <param name="game">Has the discriminator.</param>
    /// <param name="learnt">The pictures that are learnt from.</param>
    /// <param name="heldOut">Those that are not; <see cref="FewestPictures"/> or more.</param>
    /// <param name="seeds">Where the latents come from.</param>
    public HeldOutBatch(AdversarialGame game, ISampleSource learnt, ISampleSource heldOut, RandomSeeds seeds)
    {
        ArgumentNullException.ThrowIfNull(learnt);
        ArgumentNullException.ThrowIfNull(heldOut);
        this.game = game;
        this.seeds = seeds;
        count = (int)Math.Min(MostPictures, heldOut.Data.Count);
        using var scope = NewDisposeScope();
        (this.learnt, learntLabels) = Kept(learnt);
        (this.heldOut, heldOutLabels) = Kept(heldOut);

        (Tensor, Tensor?) Kept(ISampleSource source)
        {
            var (samples, labels) = DrawnSamples.Of(source, count);
            return (samples.clone().DetachFromDisposeScope(), labels?.clone().DetachFromDisposeScope());
        }
    }

    /// <summary>Lets the discriminator judge both kinds beside painted pictures, and adds to a tick what that says.</summary>
    /// <param name="sampler">Holds the generator as it is now.</param>
    /// <param name="tick">Without this measure.</param>
    public TrainingTick Look(Sampler sampler, TrainingTick tick)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        ArgumentNullException.ThrowIfNull(tick);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        // Networks that draw noise when they paint shall draw the same at every look.
        manual_seed(seeds.For(RandomPurpose.Samples));
        var painted = game.Judged(sampler.Paint(sampler.Latents(count, seeds.Seed)), sampler.Labels(count), isReal: false);
        var (known, unknown) = (game.Judged(learnt, learntLabels, isReal: true), game.Judged(heldOut, heldOutLabels, isReal: true));
        var gap = Mean(known) - Mean(painted);
        var spread = (Deviation(known) + Deviation(painted)) / 2;
        return tick with { Overfitting = gap > LeastGap * spread ? Significant.Digits((Mean(known) - Mean(unknown)) / gap) : null };
    }

    /// <summary>Lets the pictures go.</summary>
    public void Dispose()
    {
        learnt.Dispose();
        heldOut.Dispose();
        learntLabels?.Dispose();
        heldOutLabels?.Dispose();
    }

    private static double Mean(Tensor verdicts) => verdicts.mean().item<float>();

    private static double Deviation(Tensor verdicts) => verdicts.std(unbiased: false).item<float>();
}
