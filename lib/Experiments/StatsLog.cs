using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The file <c>stats.jsonl</c>: one tick a line.</summary>
internal sealed class StatsLog(string path) : StepLog<TrainingTick>(path, TrainingJson.Default.TrainingTick, tick => tick.Step)
{
    /// <summary>All ticks so far.</summary>
    internal IReadOnlyList<TrainingTick> Ticks => Entries;
}
