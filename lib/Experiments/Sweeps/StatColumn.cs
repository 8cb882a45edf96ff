using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>A measure in stats.jsonl that trials can be compared by.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Better">Which way it gets better; null where that depends on the game, so that a sweep must say it.</param>
/// <param name="Read">Its value at a tick; null where nobody looked.</param>
internal sealed record StatColumn(string Name, ScoreGoal? Better, Func<TrainingTick, double?> Read)
{
    /// <summary>Every such measure.</summary>
    internal static IReadOnlyList<StatColumn> All { get; } =
    [
        new("real_distance", ScoreGoal.Lower, tick => tick.RealDistance),
        new("overfitting", ScoreGoal.Lower, tick => tick.Overfitting),
        new("images_per_second", ScoreGoal.Higher, tick => tick.ImagesPerSecond),
        new("memory_mb", ScoreGoal.Lower, tick => tick.MemoryMb),
        new("diversity", null, tick => tick.Diversity),
        new("loss_d", null, tick => tick.LossD),
        new("loss_g", null, tick => tick.LossG),
        new("d_real", null, tick => tick.DReal),
        new("d_fake", null, tick => tick.DFake),
        new("real_right", null, tick => tick.RealRight),
        new("fake_right", null, tick => tick.FakeRight),
        new("verdict_gap", null, tick => tick.VerdictGap),
    ];

    /// <summary>The names of all.</summary>
    internal static string[] Names => [.. All.Select(column => column.Name)];

    /// <summary>The measure of a name, or null.</summary>
    internal static StatColumn? Find(string name) => All.FirstOrDefault(column => column.Name == name);

    /// <summary>The newest value that is a number; null where there is none.</summary>
    /// <param name="ticks">Oldest first.</param>
    internal double? Newest(IEnumerable<TrainingTick> ticks) => ticks.Select(Read).LastOrDefault(value => value is { } number && double.IsFinite(number));
}
