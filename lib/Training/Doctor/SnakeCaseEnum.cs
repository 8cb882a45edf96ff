using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Training;

/// <summary>Spells the members of an enumeration like the names of members in JSON.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
