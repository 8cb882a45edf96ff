using System.Text.Json;
using System.Text.RegularExpressions;

namespace ArtGan.Data;

/// <summary>Turns a manifest's text into checked records, or says in one sentence which field is wrong.</summary>
internal sealed partial class ManifestReader
{
    private readonly string file;

    private ManifestReader(string file) => this.file = file;

    public static Manifest Load(string path)
    {
        var reader = new ManifestReader(path);
        try
        {
            using var stream = File.OpenRead(path);
            var json = JsonSerializer.Deserialize(stream, ManifestJsonContext.Default.ManifestJson);
            return reader.Check(json ?? throw reader.Wrong("the whole file", "is null"));
        }
        catch (JsonException error)
        {
            throw new UserException($"The manifest '{path}' is not valid at {error.Path ?? "its start"} ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}); mend it there.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The manifest '{path}' could not be read ({error.Message.TrimEnd('.')}); check the path.", error);
        }
    }

    private Manifest Check(ManifestJson json)
    {
        var name = Match(json.Name, "name", SetName(), "lower-case letters, digits and hyphens");
        if (json.Files is not { Count: > 0 }) throw Wrong("files", "must list at least one file");
        ManifestFile[] files = [.. json.Files.Select((item, index) => CheckFile(item, $"files[{index}]"))];
        if (files.GroupBy(item => item.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw Wrong("files", $"lists '{twice.Key}' twice");
        }

        return new(name, Text(json.Title, "title"), Text(json.Licence, "licence"), json.Citation, CheckCard(json.Card), files);
    }

    private string? CheckCard(string? card)
    {
        if (card is null) return null;
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, RelativePath(card, "card"));
        return File.Exists(path) ? path : throw Wrong("card", $"names '{card}', which does not exist beside the manifest");
    }

    private ManifestFile CheckFile(ManifestFileJson? json, string field)
    {
        if (json is null) throw Wrong(field, "is null");
        var path = RelativePath(json.Path, $"{field}.path");
        // Names with a leading dot are the store's own.
        if (path.StartsWith('.')) throw Wrong($"{field}.path", "must not start with a dot");
        var hash = Match(json.Sha256, $"{field}.sha256", Sha256(), "64 lower-case hexadecimal digits");
        if (json.Bytes is not > 0) throw Wrong($"{field}.bytes", "must be the file's length, at least 1");
        if (json.Sources is not { Count: > 0 }) throw Wrong($"{field}.sources", "must list at least one source");
        return new(path, hash, json.Bytes.Value, [.. json.Sources.Select((source, index) => CheckSource(source, $"{field}.sources[{index}]"))]);
    }

    private AssetSource CheckSource(AssetSourceJson? json, string field)
    {
        if (json is null) throw Wrong(field, "is null");
        string PathField() => RelativePath(json.Path, $"{field}.path");
        string NameField(Regex form) => Match(json.Name, $"{field}.name", form, "a package's name");
        return json.Kind switch
        {
            "mirror" => new MirrorSource(PathField()),
            "npm" => new NpmSource(NameField(NpmName()), Match(json.Version, $"{field}.version", NpmVersion(), "an exact version such as 1.2.3"), PathField()),
            "debian" => new DebianSource(NameField(DebianName()), PathField()),
            "https" => new HttpsSource(Address(json.Address, $"{field}.address")),
            _ => throw Wrong($"{field}.kind", $"must be mirror, npm, debian or https, not '{json.Kind}'"),
        };
    }

    private Uri Address(string? text, string field) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw Wrong(field, "must be a full https address");

    private string RelativePath(string? text, string field)
    {
        var path = Text(text, field);
        return path.Split('/').Any(part => part is "" or "." or "..") || path.Contains('\\') || path.Any(char.IsControl)
            ? throw Wrong(field, "must be a relative path with forward slashes, without '.', '..' or empty parts")
            : path;
    }

    private string Match(string? text, string field, Regex form, string description) =>
        text is not null && form.IsMatch(text) ? text : throw Wrong(field, $"must be {description}");

    private string Text(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? throw Wrong(field, "is missing or empty") : text;

    private UserException Wrong(string field, string reason) => new($"The manifest '{file}' is wrong: {field} {reason}.");

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex SetName();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"\A(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*\z")]
    private static partial Regex NpmName();

    [GeneratedRegex(@"\A\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?\z")]
    private static partial Regex NpmVersion();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9+.-]+\z")]
    private static partial Regex DebianName();
}
