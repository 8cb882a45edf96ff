using System.Text.Json.Serialization;

namespace ArtGan.Cli.Benchmarks;

/// <summary>What a case took.</summary>
/// <param name="Name">The case.</param>
/// <param name="OursMs">Our median, in milliseconds a run.</param>
/// <param name="PeerMs">The peer's; null without one.</param>
/// <param name="Ratio">Ours / peer; null without one.</param>
/// <param name="OursMb">Our peak resident memory in MB.</param>
/// <param name="PeerMb">The peer's; null without one.</param>
/// <param name="N">Timings behind each median.</param>
internal sealed record BenchmarkResult(string Name, double OursMs, double? PeerMs, double? Ratio, double OursMb, double? PeerMb, int N)
{
    /// <summary>How much slower our last runs were than our first; null where that is not looked at.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OursSlowdown { get; init; }

    /// <summary>The same of the peer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? PeerSlowdown { get; init; }

    /// <summary>How many printed characters reached the front-end from us; null where nothing is printed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? OursBytes { get; init; }

    /// <summary>The same from the peer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? PeerBytes { get; init; }

    /// <summary>A result with times rounded to what can be told apart.</summary>
    /// <param name="name">The case.</param>
    /// <param name="oursMs">Our time.</param>
    /// <param name="peerMs">The peer's; null without one.</param>
    /// <param name="oursMb">Our memory.</param>
    /// <param name="peerMb">The peer's; null without one.</param>
    /// <param name="timings">Timings behind each median.</param>
    public static BenchmarkResult Create(string name, double oursMs, double? peerMs, double oursMb, double? peerMb, int timings) =>
        new(name, Rounded(oursMs), peerMs is { } peer ? Rounded(peer) : null, peerMs is null ? null : Math.Round(oursMs / peerMs.Value, 4), oursMb, peerMb, timings);

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, milliseconds < 1 ? 7 : 3);
}
