namespace ArtGan.Experiments;

/// <summary>
/// Combinations of options that are known to be wrong, with the reason: some are refused, unless options force them because
/// a lesson needs them, and others are warned about.
/// </summary>
public static class CombinationRules
{
    private static readonly Func<Combination, CombinationFinding?>[] All = [.. SteepnessRules.All, .. VerdictRules.All, .. NetworkRules.All];

    /// <summary>What is known about options, refusals first.</summary>
    /// <param name="options">Options that are valid one by one.</param>
    public static IReadOnlyList<CombinationFinding> Examine(ExperimentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var combination = new Combination(options);
        return [.. All.Select(rule => rule(combination)).OfType<CombinationFinding>().OrderByDescending(finding => finding.IsRefused)];
    }

    /// <summary>What a run is warned about, one sentence each; of forced options also what would be refused.</summary>
    /// <param name="options">Options that are trained.</param>
    public static IReadOnlyList<string> Warnings(ExperimentOptions options) => [.. Examine(options).Select(finding => finding.Warning)];

    /// <summary>Refuses a combination that is known to be wrong and not forced.</summary>
    /// <exception cref="UserException">It is wrong; the sentence says why and what to set instead.</exception>
    internal static void Check(ExperimentOptions options)
    {
        if (!options.Force && Examine(options) is [{ IsRefused: true } worst, ..])
        {
            throw new UserException(worst.Refusal);
        }
    }
}
