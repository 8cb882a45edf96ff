namespace ArtGan.Cli.Benchmarks.Modes;

/// <summary>How many modes one case reaches.</summary>
/// <param name="Name">The preset, or the run.</param>
/// <param name="Modes">Modes covered, the mean over the seeds.</param>
/// <param name="Of">Modes of the data.</param>
/// <param name="HighQuality">Share of samples near a mode, 0 to 1, the mean over the seeds; null for stacked digits, of which each belongs to a mode.</param>
/// <param name="Kl">Divergence in nats from evenly many samples in each mode, the mean over the seeds.</param>
/// <param name="Each">Modes covered with each seed.</param>
/// <param name="Seeds">The seeds, in the same order.</param>
/// <param name="Steps">Training steps.</param>
/// <param name="N">Samples counted for each seed.</param>
/// <param name="MsPerStep">Milliseconds that a step took, the mean over the seeds; null where nothing was trained.</param>
internal sealed record ModesResult(
    string Name, double Modes, int Of, double? HighQuality, double Kl, IReadOnlyList<int> Each, IReadOnlyList<int> Seeds, long Steps, int N, double? MsPerStep);
