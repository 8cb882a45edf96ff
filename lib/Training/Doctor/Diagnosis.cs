using System.Globalization;

namespace ArtGan.Training;

/// <summary>What a doctor says: one sentence on what goes wrong, one on what to try.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Step">The step at which it was said.</param>
/// <param name="Problem">What is wrong, with the numbers that say so.</param>
/// <param name="Advice">What to try, with options by the names they have on the command line; empty for a recovery.</param>
public sealed record Diagnosis(DiagnosisKind Kind, Severity Severity, long Step, string Problem, string Advice)
{
    /// <summary>Both sentences, with the step before them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Step {Step}: {Problem}{(Advice.Length == 0 ? "" : " ")}{Advice}");
}
