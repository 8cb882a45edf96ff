using System.Text.Json.Serialization;

namespace ArtGan.Metrics;

/// <summary>How scores are spelled in files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(Score))]
internal sealed partial class MetricsJson : JsonSerializerContext;
