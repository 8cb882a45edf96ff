using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>Builds the JSON of figures: what is not set is left out, what is no number is null.</summary>
internal static class Json
{
    internal static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                result.Add(name, value);
            }
        }

        return result;
    }

    internal static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    internal static JsonArray? Numbers(IEnumerable<double>? values) =>
        values is null ? null : new([.. values.Select(Number)]);

    internal static JsonArray? Texts(IEnumerable<string>? values) =>
        values is null ? null : new([.. values.Select(text => (JsonNode?)text)]);
}
