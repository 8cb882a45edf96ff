namespace ArtGan.Cli.Benchmarks.Progress;

/// <summary>What showing progress costs.</summary>
/// <param name="Name">What is shown: the line of a terminal, or the figure of a notebook.</param>
/// <param name="BareMs">Milliseconds a step when nothing is shown: the median of the runs.</param>
/// <param name="ShownMs">Milliseconds a step when it is shown.</param>
/// <param name="WallShare">How much longer a step took: the median over the rounds, each of which compares neighbours in time. On a busy machine this is mostly noise.</param>
/// <param name="OwnShare">The share of the time that was spent in showing, taken by a clock around it; the median.</param>
/// <param name="Steps">Steps of a run.</param>
/// <param name="N">Rounds.</param>
internal sealed record ProgressResult(string Name, double BareMs, double ShownMs, double WallShare, double OwnShare, int Steps, int N);
