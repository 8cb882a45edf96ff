using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Rules about how steep a discriminator may be: penalties and clipping.</summary>
internal static class SteepnessRules
{
    internal static readonly Func<Combination, CombinationFinding?>[] All =
        [NothingHoldsTheCritic, BatchNormUnderLengthPenalty, BatchNormUnderZeroPenalty, DiscriminationUnderLengthPenalty, LazyPenaltyOfPairs, MomentumUnderClipping];

    private static CombinationFinding? NothingHoldsTheCritic(Combination c) =>
        c.Objective.NeedsSteepnessHeld && !c.HasPenalties && c.Game.Penalty.Clip == 0 && c.DiscriminatorNorm != Normalisation.Spectral
            ? new($"The {c.Objective.Name} objective without clipping, penalty or spectral normalisation measures no distance, and the critic's verdicts grow without end (arXiv:1701.07875, section 3)",
                $"set penalty={GradientPenalty.OptionName}, or clip=0.01", IsRefused: true)
            : null;

    private static CombinationFinding? BatchNormUnderLengthPenalty(Combination c) =>
        c.DiscriminatorNorm == Normalisation.Batch && c.Penalty(GradientPenalty.OptionName, Dragan.OptionName) is { } penalty
            ? new($"Batch normalisation makes each verdict depend on the whole batch, so that {penalty} holds the wrong gradients (arXiv:1704.00028, section 4)",
                "set discriminator_norm=none, layer or instance", IsRefused: true)
            : null;

    private static CombinationFinding? BatchNormUnderZeroPenalty(Combination c) =>
        c.DiscriminatorNorm == Normalisation.Batch && c.Penalty(RealSteepness.OptionName, FakeSteepness.OptionName) is { } penalty
            ? new($"Batch normalisation makes each verdict depend on the whole batch, so that {penalty} penalises more than the gradient at each picture; its authors use none (arXiv:1801.04406)",
                "set discriminator_norm=none", IsRefused: false)
            : null;

    private static CombinationFinding? DiscriminationUnderLengthPenalty(Combination c) =>
        c.Networks.Minibatch == MinibatchLayer.Discrimination && c.Penalty(GradientPenalty.OptionName, Dragan.OptionName) is { } penalty
            ? new($"Minibatch discrimination compares the pictures of a batch, so that {penalty} holds gradients between pictures too (arXiv:1704.00028, section 4)",
                "set minibatch=deviation, which growing networks use beside it, or none", IsRefused: false)
            : null;

    private static CombinationFinding? LazyPenaltyOfPairs(Combination c) =>
        c.Objective.ComparesWithReal && c.HasPenalties && c.Game.Penalty.Every > 1
            ? new($"Lazy penalties beside the {c.Objective.Name} objective fail wholly on points of the plane and on stacked digits, as R3GAN's authors report (arXiv:2501.05441)",
                "set penalty_every=1", IsRefused: false)
            : null;

    private static CombinationFinding? MomentumUnderClipping(Combination c) =>
        // RMSprop has no momentum, whatever beta1 says.
        c.Objective.NeedsSteepnessHeld && c.Game.Penalty.Clip > 0 && c.Training.Learning is { Optimizer: OptimizerKind.Adam, Beta1: > 0 }
            ? new("A clipped critic moved with momentum gets unstable at times (arXiv:1701.07875, section 4)", "set beta1=0", IsRefused: false)
            : null;
}
