using System.Text.RegularExpressions;

namespace ArtGan.Data;

/// <summary>Reads the files of a manifest and where they can be had.</summary>
/// <param name="checks">Says what is wrong.</param>
/// <param name="templates">The sources of files that name none of their own.</param>
internal sealed partial class ManifestFileReader(ManifestChecks checks, List<AssetSourceJson?>? templates)
{
    private const string Placeholder = "{path}";

    public ManifestFile Read(ManifestFileJson? json, string field) => Read(json, field, isArchive: false);

    private ManifestFile Read(ManifestFileJson? json, string field, bool isArchive)
    {
        if (json is null) throw checks.Wrong(field, "is null");
        var path = checks.RelativePath(json.Path, $"{field}.path");
        // Names with a leading dot are the store's own.
        if (path.StartsWith('.')) throw checks.Wrong($"{field}.path", "must not start with a dot");
        var hash = checks.Match(json.Sha256, $"{field}.sha256", Sha256(), "64 lower-case hexadecimal digits");
        if (json.Bytes is not > 0) throw checks.Wrong($"{field}.bytes", "must be the file's length, at least 1");
        var (sources, place) = json.Sources is null && !isArchive && templates is not null ? (templates, "sources") : (json.Sources, $"{field}.sources");
        if (sources is not { Count: > 0 }) throw checks.Wrong(place, "must list at least one source");
        return new(path, hash, json.Bytes.Value, [.. sources.Select((source, index) => ReadSource(source, $"{place}[{index}]", path, isArchive))]);
    }

    private AssetSource ReadSource(AssetSourceJson? json, string field, string path, bool isArchive)
    {
        if (json is null) throw checks.Wrong(field, "is null");
        string PathField() => checks.RelativePath(json.Path?.Replace(Placeholder, path, StringComparison.Ordinal), $"{field}.path");
        string NameField(Regex form) => checks.Match(json.Name, $"{field}.name", form, "a package's name");
        return json.Kind switch
        {
            "mirror" => new MirrorSource(PathField()),
            "npm" => new NpmSource(NameField(NpmName()), checks.Match(json.Version, $"{field}.version", NpmVersion(), "an exact version such as 1.2.3"), PathField()),
            "debian" => new DebianSource(NameField(DebianName()), PathField()),
            "https" => new HttpsSource(checks.Address(json.Address?.Replace(Placeholder, Escape(path), StringComparison.Ordinal), $"{field}.address")),
            "archive" when !isArchive => new ArchiveSource(Read(json.Archive, $"{field}.archive", isArchive: true), PathField()),
            "archive" => throw checks.Wrong($"{field}.kind", "must not be archive: an archive in an archive is not opened"),
            _ => throw checks.Wrong($"{field}.kind", $"must be mirror, npm, debian, https or archive, not '{json.Kind}'"),
        };
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"\A(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*\z")]
    private static partial Regex NpmName();

    [GeneratedRegex(@"\A\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?\z")]
    private static partial Regex NpmVersion();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9+.-]+\z")]
    private static partial Regex DebianName();
}
