using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments;

public sealed class CombinationRulesTests
{
    private static ExperimentOptions Options(string assignments) => assignments.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(new Preset("rules", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment)).Options;

    private static IReadOnlyList<CombinationFinding> Examine(string assignments) => CombinationRules.Examine(Options(assignments));

    // A combination, a part of the reason it is refused for, and the same set right.
    [Theory]
    [InlineData("objective=wasserstein clip=0.01 beta1=0 verdict=sigmoid", "A sigmoid holds verdicts", "objective=wasserstein clip=0.01 beta1=0")]
    [InlineData("objective=hinge verdict=sigmoid", "A sigmoid holds verdicts", "objective=hinge")]
    [InlineData("objective=relativistic verdict=sigmoid", "A sigmoid holds verdicts", "objective=non-saturating verdict=sigmoid")]
    [InlineData("objective=wasserstein", "measures no distance", "objective=wasserstein discriminator_norm=spectral")]
    [InlineData("objective=wasserstein discriminator_norm=none initialisation=he", "measures no distance", "objective=wasserstein discriminator_norm=none initialisation=he penalty=gradient-penalty")]
    [InlineData("objective=wasserstein discriminator_norm=layer penalty=gradient-penalty penalty_weight=0", "measures no distance", "objective=wasserstein discriminator_norm=layer penalty=gradient-penalty")]
    [InlineData("penalty=gradient-penalty", "Batch normalisation makes each verdict depend", "penalty=gradient-penalty discriminator_norm=layer")]
    [InlineData("penalty=dragan", "Batch normalisation makes each verdict depend", "penalty=dragan discriminator_norm=instance")]
    [InlineData("objective=hinge label_smoothing=0.1", "no label for real pictures", "objective=least-squares label_smoothing=0.1")]
    [InlineData("objective=relativistic top_share=0.5", "leaves none out", "objective=hinge top_share=0.5")]
    public void What_is_known_to_be_wrong_is_refused_until_it_is_forced(string wrong, string reason, string right)
    {
        var error = Assert.Throws<UserException>(() => Options(wrong).Validated());
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(", or force=true to train it all the same.", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Message.Count(letter => letter == ';'));

        var forced = Options($"{wrong} force=true").Validated();
        Assert.Contains(CombinationRules.Warnings(forced), warning => warning.Contains(reason, StringComparison.Ordinal));

        Assert.Empty(CombinationRules.Warnings(Options(right).Validated()));
    }

    [Theory]
    [InlineData("penalty=r1", "penalises more than the gradient at each picture", "penalty=r1 discriminator_norm=layer")]
    [InlineData("penalty=r1,r2 objective=relativistic", "penalises more than the gradient at each picture", "penalty=r1,r2 objective=relativistic discriminator_norm=none initialisation=he")]
    [InlineData("penalty=gradient-penalty discriminator_norm=layer minibatch=discrimination", "holds gradients between pictures", "penalty=gradient-penalty discriminator_norm=layer minibatch=deviation")]
    [InlineData("penalty=r1 discriminator_norm=layer objective=relativistic penalty_every=4", "Lazy penalties", "penalty=r1 discriminator_norm=layer penalty_every=4")]
    [InlineData("objective=wasserstein clip=0.01", "with momentum", "objective=wasserstein clip=0.01 beta1=0")]
    [InlineData("discriminator_norm=none", "First weights from N(0, 0.02) vanish layer by layer in a discriminator", "discriminator_norm=none initialisation=he")]
    [InlineData("generator_norm=none", "First weights from N(0, 0.02) vanish layer by layer in a generator", "generator_norm=none initialisation=orthogonal")]
    [InlineData("model=unet size=32 noise=uniform", "Joined skips carry the noise", "model=unet size=32 noise=uniform unet_skips=gated")]
    [InlineData("objective=minimax balance_threshold=1.35", "fall below 0", "objective=non-saturating balance_threshold=1.35")]
    [InlineData("augment=translation augment_reals_only=true", "learns to paint the augmentation", "augment=translation")]
    [InlineData("objective=hinge balance_threshold=1.35", "fall below 0", "objective=least-squares balance_threshold=1.35")]
    public void What_often_goes_wrong_is_warned_about(string doubtful, string reason, string right)
    {
        var options = Options(doubtful).Validated();

        var warning = Assert.Single(CombinationRules.Warnings(options));
        Assert.Contains(reason, warning, StringComparison.Ordinal);
        Assert.Matches("; set .+\\.$", warning);
        Assert.False(Assert.Single(CombinationRules.Examine(options)).IsRefused);

        Assert.Empty(CombinationRules.Warnings(Options(right).Validated()));
    }

    [Fact]
    public void The_study_of_Monet_broke_two_rules_at_once_and_the_refusal_comes_first()
    {
        var findings = Examine("objective=wasserstein verdict=sigmoid penalty=gradient-penalty generator_norm=none");

        Assert.Equal([true, true, false], findings.Select(finding => finding.IsRefused));
    }

    [Fact]
    public void Batches_must_fill_their_packs() =>
        Assert.Equal(
            "A batch of 30 cannot be judged in packs of 4; set batch to a multiple of packing.",
            Assert.Throws<UserException>(() => Options("batch=30 packing=4").Validated()).Message);

    [Fact]
    public void Presets_are_known_to_be_right_or_force_what_is_not() =>
        Assert.All(Preset.List(), preset => Assert.True(
            preset.Options.Force == CombinationRules.Examine(preset.Options).Any(finding => finding.IsRefused), $"{preset.Name}: {string.Join(' ', CombinationRules.Warnings(preset.Options))}"));
}
