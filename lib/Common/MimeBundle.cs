using System.Text.Json.Nodes;

namespace ArtGan;

/// <summary>
/// One value in several representations, richest to plainest, as Jupyter's display_data carries it.
/// </summary>
/// <param name="Representations">
/// MIME type to content: a <see cref="string"/> for text, a <see cref="byte"/> array for binary types
/// (encoded as base64 only when written), a <see cref="JsonNode"/> for JSON types such as
/// <c>application/vnd.plotly.v1+json</c>.
/// </param>
public sealed record MimeBundle(IReadOnlyDictionary<string, object> Representations)
{
    /// <summary>A bundle with plain text alone.</summary>
    /// <param name="text">The text.</param>
    public static MimeBundle PlainText(string text) => new(new Dictionary<string, object> { ["text/plain"] = text });
}
