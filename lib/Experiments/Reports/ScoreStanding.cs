using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>Where a score stands beside its floor, the same score of real pictures.</summary>
internal enum ScoreStanding
{
    /// <summary>There is no floor, or no number.</summary>
    Unknown,

    /// <summary>The interval holds the floor, or lies on its better side.</summary>
    AsReal,

    /// <summary>Worse than real pictures.</summary>
    Worse,

    /// <summary>Below what real pictures have, where near is good.</summary>
    Below,

    /// <summary>Above what real pictures have, where near is good.</summary>
    Above,
}

/// <summary>Compares scores with their floors.</summary>
internal static class ScoreStandings
{
    /// <summary>Where a score stands.</summary>
    internal static ScoreStanding Of(Score score)
    {
        if (score.Floor is not { } floor || !double.IsFinite(floor) || !double.IsFinite(score.Value) || ScoreGuide.Find(score.Name) is not { } guide)
        {
            return ScoreStanding.Unknown;
        }

        var (low, high) = (score.Low ?? score.Value, score.High ?? score.Value);
        return guide.Goal switch
        {
            ScoreGoal.Lower => low > floor ? ScoreStanding.Worse : ScoreStanding.AsReal,
            ScoreGoal.Higher => high < floor ? ScoreStanding.Worse : ScoreStanding.AsReal,
            _ => high < floor ? ScoreStanding.Below : low > floor ? ScoreStanding.Above : ScoreStanding.AsReal,
        };
    }

    /// <summary>The standing in words, for a table.</summary>
    internal static string InWords(Score score) => Of(score) switch
    {
        ScoreStanding.AsReal => "as real pictures",
        ScoreStanding.Worse => "worse than real",
        ScoreStanding.Below => "below real",
        ScoreStanding.Above => "above real",
        _ => "–",
    };
}
