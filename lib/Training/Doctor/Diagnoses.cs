using System.Collections;
using System.Globalization;

namespace ArtGan.Training;

/// <summary>What a training doctor said of a run, in the order it was said.</summary>
/// <param name="diagnoses">The diagnoses.</param>
public sealed class Diagnoses(IReadOnlyList<Diagnosis> diagnoses) : IReadOnlyList<Diagnosis>, IRichDisplay
{
    private const string Nothing = "The training doctor has found nothing wrong.";

    /// <summary>All that the doctor can say, as a table.</summary>
    public static DiagnosisGuide All => DiagnosisGuide.Complete;

    /// <inheritdoc/>
    public int Count => diagnoses.Count;

    /// <inheritdoc/>
    public Diagnosis this[int index] => diagnoses[index];

    /// <inheritdoc/>
    public IEnumerator<Diagnosis> GetEnumerator() => diagnoses.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { ["text/html"] = ToHtml(), ["text/plain"] = ToString() });

    /// <summary>The diagnoses as a table in HTML.</summary>
    public string ToHtml() => Count == 0
        ? $"<p>{Nothing}</p>"
        : HtmlTable.Of(
            ["Step", "Diagnosis", "What is wrong", "What to try"],
            diagnoses.Select(each => new[] { each.Step.ToString("N0", CultureInfo.InvariantCulture), Name(each), each.Problem, each.Advice }));

    /// <summary>The diagnoses as text, a line each.</summary>
    public override string ToString() => Count == 0 ? Nothing : string.Join('\n', diagnoses);

    private static string Name(Diagnosis diagnosis) =>
        $"{DiagnosisGuide.Name(diagnosis.Kind)}{diagnosis.Severity switch { Severity.Recovered => ", over", Severity.Failure => " (failure)", _ => "" }}";
}
