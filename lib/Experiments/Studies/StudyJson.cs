using System.Text.Json.Serialization;

namespace ArtGan.Experiments.Studies;

/// <summary>How a study's files are spelled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StudyKey))]
[JsonSerializable(typeof(StudyAnswers))]
[JsonSerializable(typeof(StudyPageData))]
internal sealed partial class StudyJson : JsonSerializerContext;
