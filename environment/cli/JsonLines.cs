using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Cli;

/// <summary>The one spelling of JSON on standard output: compact, snake_case, one object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        // Pictures and paths are read by programs, not embedded in web pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A diverged run has losses that are not numbers; its result must still be readable.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static T Deserialize<T>(string line) => JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("The line holds no object.");
}
