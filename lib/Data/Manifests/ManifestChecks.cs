using System.Text.RegularExpressions;

namespace ArtGan.Data;

/// <summary>Checks of single fields; what is wrong is said with the manifest's file and the field.</summary>
/// <param name="file">The manifest.</param>
internal sealed class ManifestChecks(string file)
{
    /// <summary>A plain relative path.</summary>
    public string RelativePath(string? text, string field)
    {
        var path = Text(text, field);
        return path.Split('/').Any(part => part is "" or "." or "..") || path.Contains('\\') || path.Any(char.IsControl)
            ? throw Wrong(field, "must be a relative path with forward slashes, without '.', '..' or empty parts")
            : path;
    }

    public string Match(string? text, string field, Regex form, string description) =>
        text is not null && form.IsMatch(text) ? text : throw Wrong(field, $"must be {description}");

    public string Text(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? throw Wrong(field, "is missing or empty") : text;

    /// <summary>An https address; plain http is allowed on this machine alone.</summary>
    public Uri Address(string? text, string field) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw Wrong(field, "must be a full https address");

    public UserException Wrong(string field, string reason) => new($"The manifest '{file}' is wrong: {field} {reason}.");
}
