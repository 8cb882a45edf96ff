namespace ArtGan.Experiments;

/// <summary>What a comparison shows, in plain sentences.</summary>
internal static class ComparisonVerdict
{
    private const int MostNames = 6;

    /// <summary>What differs, and which run is best by which score, where one is.</summary>
    internal static string Of(ComparedRuns comparison)
    {
        var differing = comparison.DifferingOptions.Select(option => option.Name).ToList();
        var options = differing.Count switch
        {
            0 => "The runs have the same options.",
            <= MostNames => $"The runs differ in {Listed(differing)}.",
            _ => $"The runs differ in {differing.Count} options.",
        };
        if (comparison.ScoreNames.Count == 0)
        {
            return $"{options} None of them was scored, so nothing here says which paints better.";
        }

        var best = comparison.ScoreNames.Select(name => (Name: name, Run: comparison.Best(name))).Where(each => each.Run is not null)
            .GroupBy(each => each.Run!).Select(each => $"{each.Key.Label} is best by {Listed([.. each.Select(score => ReportText.Title(score.Name))])}").ToList();
        return best.Count == 0
            ? $"{options} By no score is one of them best beyond chance."
            : $"{options} Where intervals do not meet, {string.Join("; ", best)}.";
    }

    private static string Listed(List<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
