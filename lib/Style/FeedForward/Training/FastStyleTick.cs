using System.Text.Json.Serialization;

namespace ArtGan.Style;

/// <summary>A line of the log: means since the last one.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Content">The content's part.</param>
/// <param name="Style">The style's part.</param>
/// <param name="Variation">The total variation's part.</param>
/// <param name="Seconds">Time spent in steps since training began.</param>
public sealed record FastStyleTick(long Step, double Loss, double Content, double Style, double Variation, double Seconds);

/// <summary>How the log is spelled in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FastStyleTick))]
internal sealed partial class FastStyleJson : JsonSerializerContext;
