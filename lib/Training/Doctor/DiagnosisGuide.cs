using System.Collections;

namespace ArtGan.Training;

/// <summary>All that a training doctor can say, as a table that teaches.</summary>
public sealed class DiagnosisGuide : IReadOnlyList<DiagnosisExplanation>, IRichDisplay
{
    private static readonly DiagnosisExplanation[] All =
    [
        new(
            DiagnosisKind.DiscriminatorWon,
            Severity.Warning,
            "The discriminator tells every picture apart, and what it says no longer helps the generator.",
            "Real and painted pictures are nearly all judged right, look after look, and the painted ones come no nearer to the real ones.",
            "Lower learning_rate_d or raise learning_rate_g, hold the discriminator with penalty=r1, or with few pictures set augment=color,translation,cutout.",
            "The discriminator no longer wins: its verdicts help the generator again."),
        new(
            DiagnosisKind.DiscriminatorBlind,
            Severity.Warning,
            "The discriminator cannot tell painted pictures from real ones, though they differ.",
            "About half of the verdicts are right, those on both kinds overlap, and the painted pictures stay far from the real ones.",
            "Raise learning_rate_d, critic_steps or discriminator_channels, or lower learning_rate_g; a discriminator that waits too often needs balance_threshold=0.",
            "The discriminator tells pictures apart again."),
        new(
            DiagnosisKind.Collapse,
            Severity.Warning,
            "Different latents give the same picture, or one of a few.",
            "Pictures of a fixed batch of latents are much less varied than real ones, and do not become more so.",
            "Let the discriminator see that pictures are alike with minibatch=discrimination or packing=2, try objective=relativistic with penalty=r1,r2, or lower learning_rate_g.",
            "Pictures differ again: the collapse is over."),
        new(
            DiagnosisKind.AugmentationLeak,
            Severity.Warning,
            "The generator paints what the augmentation does: holes, grey borders, or pictures of another brightness.",
            "Painted pictures show the marks of a part of augment nearly as strongly as augmented real ones do.",
            "Augment painted pictures too (augment_reals_only=false), lower augment_share, or take the parts that leak out of augment, as in augment=translation.",
            "Painted pictures are free of the augmentation again."),
        new(
            DiagnosisKind.PenaltyTooSmall,
            Severity.Warning,
            "The penalty does not hold the discriminator, which is too steep to learn from.",
            "With a penalty in force verdicts differ by so much that losses have no slope left, or gradients are ten times as long as the penalty asks for.",
            "Raise penalty_weight tenfold (R3GAN is stable from 1 to 100, WGAN-GP takes 10, on points of the plane 0.1), and lower penalty_every to 1.",
            "The penalty holds the discriminator again."),
        new(
            DiagnosisKind.PenaltyTooLarge,
            Severity.Warning,
            "The penalty keeps the discriminator so flat that it says nothing.",
            "With a penalty in force verdicts on real and painted pictures hardly differ, or the penalty outweighs their difference, and pictures come no nearer to the real ones.",
            "Lower penalty_weight tenfold; StyleGAN's rule for gamma is 0.0002 x size x size / batch.",
            "The discriminator judges again, in spite of its penalty."),
        new(
            DiagnosisKind.LearningStopped,
            Severity.Failure,
            "The weights of a network no longer move.",
            "A step changes them by less than a millionth of their size.",
            "Raise learning_rate_g and learning_rate_d or learning_rate_half_life where they have died away, set balance_threshold=0 where a player always waits, or start with another seed where its gradient is 0.",
            "Both networks learn again."),
        new(
            DiagnosisKind.FalseConvergence,
            Severity.Warning,
            "Losses near 0 look like success, but the discriminator has stopped judging.",
            "Both losses are near 0, and painted pictures stay far from real ones.",
            "See that a Wasserstein critic has no sigmoid (verdict=linear), loosen clip or penalty_weight, and judge by pictures, never by these losses.",
            "Losses say something again."),
        new(
            DiagnosisKind.Oscillation,
            Severity.Warning,
            "The generator runs from one kind of picture to the next, and gets no better.",
            "The fixed batch looks different at every look, and comes no nearer to the real pictures.",
            "Lower learning_rate_g and learning_rate_d, set beta1=0, add penalty=r1, or raise ema_half_life, which averages the turns out.",
            "Pictures of the same latents stay what they are again."),
        new(
            DiagnosisKind.Overfitting,
            Severity.Warning,
            "The discriminator knows the pictures it learns from by heart, and takes other real ones for painted.",
            "With hold_out set, its verdicts on pictures that it has never seen lie nearer to those on painted pictures than to those on the ones it learns from.",
            "Learn from more pictures, augment what the discriminator sees (augment=translation, or augment=color,translation,cutout with augment_target=0.6), let learning rates fall with learning_rate_half_life, or stop: the best pictures lie behind.",
            "The discriminator judges pictures that it has never seen like those it learns from again."),
        new(
            DiagnosisKind.Divergence,
            Severity.Failure,
            "Losses or weights are no longer numbers, and training ended.",
            "NaN or infinity in a loss, in weights or in painted pictures.",
            "Lower the learning rate of the network that broke (learning_rate_g or learning_rate_d), set precision=full where it was mixed, and go on from the last good checkpoint or with another seed.",
            ""),
    ];

    /// <summary>The guide.</summary>
    public static DiagnosisGuide Complete { get; } = new();

    /// <inheritdoc/>
    public int Count => All.Length;

    /// <inheritdoc/>
    public DiagnosisExplanation this[int index] => All[index];

    /// <summary>What a kind of diagnosis means.</summary>
    /// <param name="kind">The kind.</param>
    public static DiagnosisExplanation Of(DiagnosisKind kind) => Array.Find(All, each => each.Kind == kind)!;

    /// <inheritdoc/>
    public IEnumerator<DiagnosisExplanation> GetEnumerator() => ((IEnumerable<DiagnosisExplanation>)All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { ["text/html"] = ToHtml(), ["text/plain"] = ToString() });

    /// <summary>The table as HTML.</summary>
    public string ToHtml() => HtmlTable.Of(
        ["Diagnosis", "What happens", "What shows it", "What to try"],
        this.Select(each => new[] { Name(each.Kind), each.Meaning, each.Sign, each.Advice }));

    /// <summary>The table as text, one paragraph a diagnosis.</summary>
    public override string ToString() =>
        string.Join("\n\n", All.Select(each => $"{Name(each.Kind)}: {each.Meaning}\n  Shown by: {each.Sign}\n  To try: {each.Advice}"));

    /// <summary>A kind in words.</summary>
    internal static string Name(DiagnosisKind kind) => kind switch
    {
        DiagnosisKind.DiscriminatorWon => "Discriminator won",
        DiagnosisKind.DiscriminatorBlind => "Discriminator blind",
        DiagnosisKind.Collapse => "Collapse",
        DiagnosisKind.AugmentationLeak => "Augmentation leak",
        DiagnosisKind.PenaltyTooSmall => "Penalty too small",
        DiagnosisKind.PenaltyTooLarge => "Penalty too large",
        DiagnosisKind.LearningStopped => "Learning stopped",
        DiagnosisKind.FalseConvergence => "False convergence",
        DiagnosisKind.Oscillation => "Oscillation",
        DiagnosisKind.Overfitting => "Overfitting",
        _ => "Divergence",
    };
}
