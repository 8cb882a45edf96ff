using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary>What a run would do.</summary>
/// <param name="Preset">The preset's name.</param>
/// <param name="Size">Edge of its pictures in pixels.</param>
/// <param name="Batch">Pictures in a batch.</param>
/// <param name="GeneratorParameters">Numbers that the generator learns.</param>
/// <param name="DiscriminatorParameters">Numbers that the discriminator learns.</param>
/// <param name="OriginalData">The author's data set where it cannot be had here.</param>
/// <param name="StandIn">The data set that is used instead.</param>
/// <param name="Options">Every option.</param>
internal sealed record DryRun(
    string Preset, int Size, int Batch, long GeneratorParameters, long DiscriminatorParameters, OriginalData? OriginalData, string? StandIn,
    System.Text.Json.Nodes.JsonObject Options);
