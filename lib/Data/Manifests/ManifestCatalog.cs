namespace ArtGan.Data;

/// <summary>The manifests of a folder, by name.</summary>
public sealed class ManifestCatalog
{
    private readonly string folder;

    /// <summary>Looks at a folder of manifests; each is read when it is asked for.</summary>
    /// <param name="folder">The folder of <c>NAME.json</c> files; <c>datasets/</c> of the checkout where null.</param>
    public ManifestCatalog(string? folder = null) => this.folder = folder ?? Path.Combine(Repository.Root, "datasets");

    /// <summary>The known names, sorted.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Every manifest, by name.</summary>
    /// <exception cref="UserException">A manifest is wrong.</exception>
    public IReadOnlyList<Manifest> Load() => [.. Names.Select(Find)];

    /// <summary>The manifest of a name, <c>SET</c> or <c>SET/PART</c>.</summary>
    /// <param name="name">The data set's name, with the name of one of its parts after a slash where only that is wanted.</param>
    /// <exception cref="UserException">The name is unknown (the sentence tells the nearest known one), or the manifest is wrong.</exception>
    public Manifest Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (set, part) = name.Split('/', 2) is [var first, var second] ? (first, second) : (name, null);
        var names = Names;
        if (!names.Contains(set)) throw new UserException($"Unknown data set '{name}'{NearestName.Suggest(set, names)}");
        var path = Path.Combine(folder, $"{set}.json");
        var manifest = Manifest.Load(path);
        if (manifest.Name != set) throw new UserException($"The manifest '{path}' is wrong: name is '{manifest.Name}', which must be the file's own name.");
        return part is null ? manifest : manifest.Select(part);
    }
}
