namespace ArtGan.Training;

/// <summary>Whether painted pictures come nearer to real ones, which tells a failure from a game in balance.</summary>
internal static class Progress
{
    /// <summary>Looks over which progress is judged.</summary>
    internal const int Looks = 4;

    // Energy distance of painted from real pictures, see TrainingTick.RealDistance. On MNIST fresh networks are 0.5 away,
    // legible digits 0.02, the end of mnist-dcgan 0.001.
    private const double Far = 0.05;

    private const double LeastGain = 0.05;

    /// <summary>Whether pictures are far from real ones, and no nearer than some looks ago.</summary>
    /// <param name="seen">All observations, oldest first.</param>
    internal static bool IsStuck(IReadOnlyList<Observation> seen) =>
        seen.Count > Looks && !IsNearer(seen[^(Looks + 1)].RealDistance, seen[^1].RealDistance);

    /// <summary>Whether pictures are near real ones, or nearer than before; or whether nobody knows.</summary>
    /// <param name="before">Their distance before.</param>
    /// <param name="now">Their distance now.</param>
    internal static bool IsNearer(double? before, double? now) => before is null || now is null || now <= Far || now <= before * (1 - LeastGain);
}
