namespace ArtGan.Metrics;

/// <summary>The parts of a score's name.</summary>
/// <param name="Family">What is measured: one of <see cref="ScoreGuide.All"/>.</param>
/// <param name="Network">On whose features; null where the score needs none.</param>
internal sealed record ScoreName(string Family, string? Network)
{
    /// <summary>The name as people write it.</summary>
    public override string ToString() => Network is null ? Family : $"{Family}-{Network}";

    /// <summary>Understands a name.</summary>
    /// <param name="name">As in <c>kid-squeezenet</c>.</param>
    /// <param name="known">The names that there are.</param>
    /// <exception cref="UserException">There is no such score; the sentence tells the nearest one.</exception>
    internal static ScoreName Parse(string name, IReadOnlyList<ScoreName> known) =>
        known.FirstOrDefault(each => each.ToString() == name)
        ?? throw new UserException($"There is no score '{name}'{NearestName.Suggest(name, [EvaluationOptions.All, .. known.Select(each => each.ToString())])}");
}
