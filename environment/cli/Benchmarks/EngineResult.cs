namespace ArtGan.Cli.Benchmarks;

/// <summary>What a case took.</summary>
/// <param name="Name">The case.</param>
/// <param name="OursMs">Our median, in milliseconds a run.</param>
/// <param name="PeerMs">The peer's; null without one.</param>
/// <param name="Ratio">Ours / peer; null without one.</param>
/// <param name="OursMb">Our peak resident memory in MB.</param>
/// <param name="PeerMb">The peer's; null without one.</param>
/// <param name="N">Timings behind each median.</param>
internal sealed record EngineResult(string Name, double OursMs, double? PeerMs, double? Ratio, double OursMb, double? PeerMb, int N);
