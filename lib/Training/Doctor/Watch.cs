namespace ArtGan.Training;

/// <summary>Follows one symptom: says it once it lasts, stays silent while it does, and says when it is over.</summary>
/// <param name="symptom">What to look for.</param>
internal sealed class Watch(Symptom symptom)
{
    private bool isKnown;
    private int contrary;

    /// <summary>Takes in one more observation.</summary>
    /// <param name="seen">All observations, the new one last.</param>
    /// <returns>What is new, or null.</returns>
    internal Diagnosis? Examine(IReadOnlyList<Observation> seen)
    {
        var found = symptom.Find(seen, isKnown);
        // Looks in a row that say the contrary of what was said last.
        contrary = found is null == isKnown ? contrary + 1 : 0;
        if (contrary < symptom.Persistence)
        {
            return null;
        }

        (isKnown, contrary) = (!isKnown, 0);
        var explained = DiagnosisGuide.Of(symptom.Kind);
        return found is null
            ? new(symptom.Kind, Severity.Recovered, seen[^1].Step, explained.Recovery, "")
            : new(symptom.Kind, explained.Severity, seen[^1].Step, found, explained.Advice);
    }
}
