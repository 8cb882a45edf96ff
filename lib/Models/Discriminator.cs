namespace ArtGan.Models;

/// <summary>
/// Gives each picture one number, higher for pictures it takes for real: a trunk that sees features in pictures, and
/// a head that judges them. With packing, several pictures are judged together (PacGAN, Lin et al. 2018,
/// arXiv:1712.04086), which shows a discriminator that all are alike.
/// </summary>
public sealed class Discriminator : Module<Tensor, Tensor>
{
    private readonly LabelChannel? label;
    private readonly Module<Tensor, Tensor> trunk;
    private readonly VerdictHead head;

    /// <summary>Joins a trunk and a head.</summary>
    /// <param name="trunk">From pictures (N, packing x channels, size, size), each with one channel more where there is a label channel, to features (N, F).</param>
    /// <param name="head">From features to verdicts.</param>
    /// <param name="packing">Pictures judged together.</param>
    /// <param name="label">Shows the class to the trunk as a channel of its own, or null.</param>
    public Discriminator(Module<Tensor, Tensor> trunk, VerdictHead head, int packing = 1, LabelChannel? label = null) : base(nameof(Discriminator))
    {
        ArgumentNullException.ThrowIfNull(head);
        this.label = label;
        this.trunk = trunk;
        this.head = head;
        Packing = packing;
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    internal Module<Tensor, Tensor> Trunk => trunk;

    /// <summary>Pictures judged together.</summary>
    public int Packing { get; }

    /// <summary>Places of a picture that are judged each by itself: verdicts are as many times more.</summary>
    public long Places => trunk is DiscriminatorTrunk seeing ? seeing.Places : 1;

    /// <summary>What its layers see pictures in, which come to it in -1..1.</summary>
    public PixelRange Range => trunk is DiscriminatorTrunk seeing ? seeing.Range : PixelRange.MinusOneToOne;

    /// <summary>Whether verdicts are squeezed into 0..1 by a sigmoid, so that they are no logits.</summary>
    public bool IsBounded => head.IsBounded;

    /// <summary>Whether it must be told the class of each picture.</summary>
    public bool NeedsLabels => label is not null || head.NeedsLabels;

    /// <summary>What the trunk sees in pictures.</summary>
    /// <param name="pictures">(N, channels, size, size) in -1..1, or points (N, coordinates).</param>
    /// <param name="labels">Classes (N), or null.</param>
    /// <returns>Features (N / packing, F).</returns>
    public Tensor Features(Tensor pictures, Tensor? labels = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var seen = label is null ? pictures : label.Append(pictures, labels);
        return trunk.call(Packing == 1 ? seen : seen.reshape([seen.shape[0] / Packing, seen.shape[1] * Packing, .. seen.shape[2..]]));
    }

    /// <summary>Judges features.</summary>
    /// <param name="features">What <see cref="Features"/> gave.</param>
    /// <param name="labels">Classes (N), or null.</param>
    /// <returns>Verdicts (N / packing times <see cref="Places"/>): logits, or shares of 1 where <see cref="IsBounded"/>.</returns>
    public Tensor Verdict(Tensor features, Tensor? labels = null) => head.Judge(features, labels);

    /// <summary>Judges pictures.</summary>
    /// <param name="pictures">(N, channels, size, size) in -1..1, or points (N, coordinates).</param>
    /// <param name="labels">Classes (N), or null.</param>
    /// <returns>Verdicts (N / packing).</returns>
    public Tensor Judge(Tensor pictures, Tensor? labels = null) => Verdict(Features(pictures, labels), labels);

    /// <summary>Judges pictures without labels.</summary>
    /// <param name="input">(N, channels, size, size) in -1..1, or points (N, coordinates).</param>
    /// <returns>Verdicts (N / packing): above 0 for pictures taken for real.</returns>
    public override Tensor forward(Tensor input) => Judge(input);
}
