using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Training;

/// <summary>The content of a checkpoint's <c>state.json</c>.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Step">Steps done, which is also the position in every random stream.</param>
/// <param name="Seed">The seed of the random streams.</param>
/// <param name="PicturesShown">The position in the data.</param>
/// <param name="Seconds">Time spent in them.</param>
/// <param name="MeasuredSteps">Steps since the last tick.</param>
/// <param name="Files">File name to SHA-256.</param>
internal sealed record CheckpointState(
    int Format, long Step, long Seed, long PicturesShown, double Seconds, int MeasuredSteps, Dictionary<string, string> Files);

/// <summary>How training's records are spelled in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(SnakeCaseEnum<DiagnosisKind>), typeof(SnakeCaseEnum<Severity>)])]
[JsonSerializable(typeof(CheckpointState))]
[JsonSerializable(typeof(TrainingTick))]
[JsonSerializable(typeof(Diagnosis))]
internal sealed partial class TrainingJson : JsonSerializerContext
{
    /// <summary>For files that people read.</summary>
    internal static TrainingJson Indented { get; } = new(new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}
