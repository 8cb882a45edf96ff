using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>What a run's scores say beside their floors, in plain sentences: no more than they can carry.</summary>
internal static class ScoreVerdict
{
    // One of each question: how far from real, how much of it, how much is copied. The first that there is speaks for the others.
    private static readonly string[] Distance = ["kid", "fid", "fd", "quality", "cas", "confidence"];
    private static readonly string[] Variety = ["recall", "modes", "kl", "lpips"];
    private static readonly string[] Copying = ["copies", "nearest"];

    /// <summary>The verdict.</summary>
    /// <param name="scores">The newest score of each name.</param>
    /// <param name="step">The steps that the run has done; null where that is not known.</param>
    internal static string Of(IReadOnlyList<Score> scores, long? step)
    {
        var chosen = new[] { Distance, Variety, Copying }.Select(families => First(scores, families)).OfType<Score>().ToList();
        if (chosen.Count == 0)
        {
            return scores.Count == 0
                ? "No score has been taken, so nothing on this page says how good the pictures are."
                : "None of the scores that were taken says how far the pictures are from real ones.";
        }

        var sentences = chosen.Select(Sentence).ToList();
        if (chosen.Where(score => score.Step is not null && step is not null && score.Step < step).Select(score => score.Step!.Value).DefaultIfEmpty(-1).Min() is >= 0 and var earlier)
        {
            sentences.Add($"The pictures were painted after {ReportText.Count(earlier)} steps, before the end.");
        }

        if (scores.Count(score => score.Warning is not null) is > 0 and var warned)
        {
            sentences.Add(warned == 1 ? "One score carries a warning; see the table." : $"{warned} scores carry warnings; see the table.");
        }

        return string.Join(' ', sentences);
    }

    private static Score? First(IReadOnlyList<Score> scores, string[] families) => families
        .Select(family => scores.FirstOrDefault(score => ScoreGuide.Find(score.Name)?.Family == family && double.IsFinite(score.Value)))
        .OfType<Score>().FirstOrDefault();

    private static string Sentence(Score score)
    {
        var interval = ReportText.Interval(score) is { Length: > 0 } range ? $" ({range})" : "";
        var floor = score.Floor is { } value && double.IsFinite(value) ? $", real against real {ReportText.Number(value)}" : ", with no floor to hold it against";
        return $"{ReportText.Title(score.Name)} {ReportText.Number(score.Value)}{interval}{floor}{Consequence(score)}.";
    }

    private static string Consequence(Score score) => (ScoreStandings.Of(score), ScoreGuide.Find(score.Name)!.Family) switch
    {
        (ScoreStanding.Unknown, _) => "",
        (ScoreStanding.AsReal, "copies" or "nearest") => ": no sign of copying",
        (ScoreStanding.AsReal, "recall" or "modes" or "kl" or "lpips") => ": as varied as real pictures, by this score",
        (ScoreStanding.AsReal, _) => ": not told from real pictures, by this score",
        (ScoreStanding.Below, "lpips") => ": less varied than real pictures",
        (ScoreStanding.Above, "lpips") => ": farther from each other than real pictures are, which noise is too",
        (ScoreStanding.Below, "nearest") => ": nearer to training pictures than other real ones are, so look for copies",
        (ScoreStanding.Above, "nearest") => ": farther from every training picture than other real ones are, so not copied",
        (_, "copies") => ": more than chance, so look for copies",
        (_, "recall" or "modes" or "kl") => ": part of what real pictures show is missing",
        _ => ": still told from real pictures",
    };
}
