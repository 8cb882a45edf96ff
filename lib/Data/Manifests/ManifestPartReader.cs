namespace ArtGan.Data;

/// <summary>Reads the parts of a data set.</summary>
/// <param name="checks">Says what is wrong.</param>
/// <param name="form">What the files are.</param>
/// <param name="files">The files of the whole set.</param>
internal sealed class ManifestPartReader(ManifestChecks checks, DataSetForm form, IReadOnlyList<ManifestFile> files)
{
    public IReadOnlyList<ManifestPart> Read(Dictionary<string, ManifestPartJson?>? splits, Dictionary<string, ManifestPartJson?>? subsets)
    {
        List<ManifestPart> parts =
        [
            .. (splits ?? []).Select(part => Read(part.Key, part.Value, $"splits.{part.Key}", isSplit: true)),
            .. (subsets ?? []).Select(part => Read(part.Key, part.Value, $"subsets.{part.Key}", isSplit: false)),
        ];
        return parts.GroupBy(part => part.Name).FirstOrDefault(group => group.Skip(1).Any()) is { } twice
            ? throw checks.Wrong("subsets", $"has the name of a split, '{twice.Key}'")
            : parts;
    }

    private ManifestPart Read(string name, ManifestPartJson? json, string field, bool isSplit)
    {
        checks.Match(name, field, ManifestReader.SetName(), "named with lower-case letters, digits and hyphens");
        if (json is null) throw checks.Wrong(field, "is null");
        var chosen = Choose(json, field);
        if (form == DataSetForm.Idx && json.Pictures is not > 0) throw checks.Wrong($"{field}.pictures", "must be how many there are");
        if (form != DataSetForm.Idx && json.Pictures is not null) throw checks.Wrong($"{field}.pictures", "is for the form idx; the files are counted");
        return new(name, json.Title, isSplit, chosen, json.Pictures ?? chosen.Count);
    }

    private List<ManifestFile> Choose(ManifestPartJson json, string field)
    {
        if ((json.Prefix is null) == (json.Files is null)) throw checks.Wrong(field, "must have either a prefix or files");
        if (json.Prefix is { } prefix)
        {
            List<ManifestFile> found = [.. files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal))];
            return found.Count > 0 ? found : throw checks.Wrong($"{field}.prefix", $"fits no file: '{prefix}'");
        }

        var wanted = json.Files!.ToHashSet(StringComparer.Ordinal);
        List<ManifestFile> listed = [.. files.Where(file => wanted.Remove(file.Path))];
        return wanted.Count > 0 ? throw checks.Wrong($"{field}.files", $"names '{wanted.First()}', which files does not list")
            : listed.Count > 0 ? listed : throw checks.Wrong($"{field}.files", "must list at least one file");
    }
}
