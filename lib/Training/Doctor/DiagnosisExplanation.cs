namespace ArtGan.Training;

/// <summary>What a kind of diagnosis means.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Meaning">What happens, in a sentence.</param>
/// <param name="Sign">What measures show it.</param>
/// <param name="Advice">What to try, with options by the names they have on the command line.</param>
/// <param name="Recovery">What is said when it is over.</param>
public sealed record DiagnosisExplanation(DiagnosisKind Kind, Severity Severity, string Meaning, string Sign, string Advice, string Recovery);
