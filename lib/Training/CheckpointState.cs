using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Training;

/// <summary>The content of a checkpoint's <c>state.json</c>.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Step">Steps done; with the run's seed it is also the position in the data and in all random streams.</param>
/// <param name="Seconds">Time spent in them.</param>
/// <param name="MeasuredSteps">Steps since the last tick.</param>
/// <param name="Files">File name to SHA-256.</param>
internal sealed record CheckpointState(int Format, long Step, double Seconds, int MeasuredSteps, Dictionary<string, string> Files);

/// <summary>How training's records are spelled in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CheckpointState))]
[JsonSerializable(typeof(TrainingTick))]
internal sealed partial class TrainingJson : JsonSerializerContext
{
    /// <summary>For files that people read.</summary>
    internal static TrainingJson Indented { get; } = new(new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}
