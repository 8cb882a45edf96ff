namespace ArtGan.Training;

/// <summary>
/// Augments what the discriminator sees. Where options say so, the share of pictures adapts itself to how sure the
/// discriminator is of real ones, which tells how far it has learnt them by heart (Karras et al. 2020, arXiv:2006.06676,
/// section 3): while the mean sign of its verdicts is above a target, more are augmented.
/// </summary>
/// <remarks>
/// As in stylegan2-ada, the share is adjusted every four batches by the pictures in them over those of the full way. It is
/// held to 1, beyond which nothing changes but the way back gets longer.
/// </remarks>
internal sealed class Augmentation : IDisposable
{
    private const int Interval = 4;
    private const string ShareName = "augment_share", SignsName = "augment_signs";
    private readonly DiffAugment augment;
    private readonly AugmentationOptions options;
    private readonly double adjustment;
    private readonly Tensor? share;
    private readonly Tensor? signs;

    /// <summary>Prepares augmentation; an adaptive share starts from 0.</summary>
    /// <param name="augment">What is changed.</param>
    /// <param name="options">How many pictures are.</param>
    /// <param name="batch">Real pictures in a batch.</param>
    /// <param name="device">Where pictures are.</param>
    internal Augmentation(DiffAugment augment, AugmentationOptions options, int batch, Device device)
    {
        this.augment = augment;
        this.options = options;
        adjustment = batch * Interval / (options.Kimg * 1000);
        if (IsAdaptive || options.Share < 1)
        {
            share = full([], IsAdaptive ? 0 : options.Share, dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
        }

        if (IsAdaptive)
        {
            signs = zeros([], dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
            Memory = new Dictionary<string, Tensor> { [ShareName] = share!, [SignsName] = signs };
        }
    }

    /// <summary>What must be kept to go on later.</summary>
    internal IReadOnlyDictionary<string, Tensor> Memory { get; } = new Dictionary<string, Tensor>();

    /// <summary>The share of pictures now; null where it does not adapt itself.</summary>
    internal double? Share => IsAdaptive ? share!.item<double>() : null;

    private bool IsAdaptive => options.Target > 0 && augment != DiffAugment.None;

    /// <summary>Pictures as the discriminator is to see them.</summary>
    /// <param name="pictures">(N, channels, size, size).</param>
    /// <param name="isReal">Whether they are real.</param>
    /// <param name="random">The stream.</param>
    internal Tensor Apply(Tensor pictures, bool isReal, Generator random) =>
        isReal || !options.RealsOnly ? augment.Apply(pictures, random, share) : pictures;

    /// <summary>Learns how sure the discriminator is.</summary>
    /// <param name="turn">The turn of the discriminator; each is told of once, in order.</param>
    /// <param name="verdicts">Gives the verdicts (N) on real pictures, less the threshold above which they are taken for real.</param>
    internal void Note(long turn, Func<Tensor> verdicts)
    {
        if (!IsAdaptive)
        {
            return;
        }

        using var frozen = no_grad();
        signs!.add_(verdicts().sign().mean());
        if ((turn + 1) % Interval == 0)
        {
            share!.add_((signs / Interval - options.Target).sign() * adjustment).clamp_(0, 1);
            signs.zero_();
        }
    }

    public void Dispose()
    {
        share?.Dispose();
        signs?.Dispose();
    }
}
