using ArtGan.Models;

namespace ArtGan.Experiments;

/// <summary>Rules about what an objective makes of verdicts.</summary>
internal static class VerdictRules
{
    internal static readonly Func<Combination, CombinationFinding?>[] All =
        [BoundedVerdicts, SmoothingWithoutTargets, ChoosingAmongPairs, BalanceOfSignedLosses];

    private static CombinationFinding? BoundedVerdicts(Combination c) =>
        c.Networks.Verdict == Verdict.Sigmoid && c.Objective.NeedsUnbounded
            ? new($"A sigmoid holds verdicts to 0..1, where the {c.Objective.Name} objective has hardly a gradient left once the critic is sure, and losses near 0 look like success (ozanciga/gans-with-pytorch #2)",
                "set verdict=linear", IsRefused: true)
            : null;

    private static CombinationFinding? SmoothingWithoutTargets(Combination c) =>
        c.Game.LabelSmoothing > 0 && !c.Objective.HasTargets
            ? new($"The {c.Objective.Name} objective has no label for real pictures that could be smoothed", "set label_smoothing=0", IsRefused: true)
            : null;

    private static CombinationFinding? ChoosingAmongPairs(Combination c) =>
        c.Game.TopShare < 1 && c.Objective.ComparesWithReal
            ? new($"The {c.Objective.Name} objective judges every painted picture beside a real one and leaves none out", "set top_share=1", IsRefused: true)
            : null;

    private static CombinationFinding? BalanceOfSignedLosses(Combination c) =>
        c.Training.BalanceThreshold > 0 && c.Objective.HasSignedLosses
            ? new($"balance_threshold compares losses, and those of the {c.Objective.Name} objective fall below 0, where one player may never move again",
                "set balance_threshold=0 and choose critic_steps or learning rates", IsRefused: false)
            : null;
}
