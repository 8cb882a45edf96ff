using System.Text.Json;
using System.Text.RegularExpressions;

namespace ArtGan.Data;

/// <summary>Turns a manifest's text into checked records, or says in one sentence which field is wrong.</summary>
internal sealed partial class ManifestReader
{
    private readonly string file;
    private readonly ManifestChecks checks;

    private ManifestReader(string file) => (this.file, checks) = (file, new ManifestChecks(file));

    public static Manifest Load(string path)
    {
        var reader = new ManifestReader(path);
        try
        {
            using var stream = File.OpenRead(path);
            var json = JsonSerializer.Deserialize(stream, ManifestJsonContext.Default.ManifestJson);
            return reader.Check(json ?? throw reader.checks.Wrong("the whole file", "is null"));
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
        var name = checks.Match(json.Name, "name", SetName(), "lower-case letters, digits and hyphens");
        var form = CheckForm(json.Form);
        var files = CheckFiles(json, form);
        var classes = CheckClasses(json, form, files);
        var parts = new ManifestPartReader(checks, form, files).Read(json.Splits, json.Subsets);
        var pictures = form == DataSetForm.Pictures ? files.Count
            : form == DataSetForm.Idx ? parts.Where(part => part.IsSplit).Sum(part => part.Pictures)
            : json.Pictures ?? 0;
        if (json.Pictures is not null && form != DataSetForm.QtResource) throw checks.Wrong("pictures", "is for the form qt-resource; others are counted from their files and splits");
        if (form == DataSetForm.QtResource && pictures < 1) throw checks.Wrong("pictures", "must be how many there are");
        return new(name, checks.Text(json.Title, "title"), checks.Text(json.Licence, "licence"), json.Citation, CheckCard(json.Card), files)
        {
            Form = form,
            Pictures = pictures,
            Classes = classes,
            Parts = parts,
            Origin = json.Origin is { } origin
                ? new(checks.Text(origin.Title, "origin.title"), checks.Address(origin.Address, "origin.address"), origin.Import)
                : null,
            IsPublishable = json.Publishable,
            IsSynthetic = json.Synthetic ?? false,
        };
    }

    private DataSetForm CheckForm(string? form) => form switch
    {
        null => DataSetForm.Files,
        "pictures" => DataSetForm.Pictures,
        "idx" => DataSetForm.Idx,
        "qt-resource" => DataSetForm.QtResource,
        "procedural" => DataSetForm.Procedural,
        _ => throw checks.Wrong("form", $"must be pictures, idx, qt-resource or procedural, not '{form}'"),
    };

    private List<ManifestFile> CheckFiles(ManifestJson json, DataSetForm form)
    {
        if (form == DataSetForm.Procedural) return json.Files is null && json.Sources is null ? [] : throw checks.Wrong("files", "must be left out: a program makes the pictures");
        if (json.Files is not { Count: > 0 }) throw checks.Wrong("files", "must list at least one file");
        var reader = new ManifestFileReader(checks, json.Sources);
        List<ManifestFile> files = [.. json.Files.Select((item, index) => reader.Read(item, $"files[{index}]"))];
        return files.GroupBy(item => item.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice
            ? throw checks.Wrong("files", $"lists '{twice.Key}' twice")
            : files;
    }

    private List<string> CheckClasses(ManifestJson json, DataSetForm form, List<ManifestFile> files)
    {
        List<string> classes = [.. (json.Classes ?? []).Select((text, index) => checks.Text(text, $"classes[{index}]"))];
        if (classes.Count != classes.Distinct(StringComparer.Ordinal).Count()) throw checks.Wrong("classes", "lists a class twice");
        if (json.Labels is not (null or "folder")) throw checks.Wrong("labels", $"must be 'folder' or left out, not '{json.Labels}'");
        if (form == DataSetForm.Pictures && (json.Labels is null) != (classes.Count == 0)) throw checks.Wrong("labels", "and classes go together: both or neither");
        if (form != DataSetForm.Pictures && json.Labels is not null) throw checks.Wrong("labels", "is for the form pictures");
        if (form == DataSetForm.Idx && classes.Count is < 1 or > 256) throw checks.Wrong("classes", "must list 1 to 256 classes");
        return json.Labels is not null && files.FirstOrDefault(item => !classes.Contains(item.Folder)) is { } other
            ? throw checks.Wrong("classes", $"lacks the folder of '{other.Path}'")
            : classes;
    }

    private string? CheckCard(string? card)
    {
        if (card is null) return null;
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, checks.RelativePath(card, "card"));
        return File.Exists(path) ? path : throw checks.Wrong("card", $"names '{card}', which does not exist beside the manifest");
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]*\z")]
    internal static partial Regex SetName();
}
