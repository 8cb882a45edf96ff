namespace ArtGan.Data;

/// <summary>What a data set (or another set of files) consists of, whose it is, and where it can be had.</summary>
/// <param name="Name">Its name on the command line: lower-case letters, digits and hyphens.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Licence">The rights, in a few words.</param>
/// <param name="Citation">How to cite it, or null.</param>
/// <param name="Card">The full path of the card that describes it, or null.</param>
/// <param name="Files">Its files; none where a program makes the pictures.</param>
public sealed record Manifest(
    string Name, string Title, string Licence, string? Citation, string? Card, IReadOnlyList<ManifestFile> Files)
{
    /// <summary>What the files are.</summary>
    public DataSetForm Form { get; init; }

    /// <summary>How many pictures the files hold; 0 where they hold none, or a program makes as many as are asked for.</summary>
    public int Pictures { get; init; }

    /// <summary>The names of the classes, by label; empty where pictures have no labels.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The parts that can be asked for by name.</summary>
    public IReadOnlyList<ManifestPart> Parts { get; init; } = [];

    /// <summary>The one part that this is limited to; null for all of the set.</summary>
    public ManifestPart? Part { get; private init; }

    /// <summary>Where the whole original is published; null where this is it.</summary>
    public DataSetOrigin? Origin { get; init; }

    /// <summary>Whether its card allows that its pictures are published; null where nobody has decided.</summary>
    public bool? IsPublishable { get; init; }

    /// <summary>Whether a program has made the pictures.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>The set with its part, as people ask for it: <c>monet</c>, <c>monet/kaggle300</c>.</summary>
    public string FullName => Part is null ? Name : $"{Name}/{Part.Name}";

    /// <summary>Bytes of all files together.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>The file of that path.</summary>
    /// <param name="path">The path as in the manifest.</param>
    /// <exception cref="UserException">The manifest has no such file.</exception>
    public ManifestFile this[string path] => Files.FirstOrDefault(file => file.Path == path)
        ?? throw new UserException($"The manifest of '{FullName}' lists no file '{path}'{(NearestName.Find(path, Files.Select(file => file.Path)) is { } near ? $"; did you mean '{near}'?" : ".")}");

    /// <summary>The set limited to a part; its files lie where they lie for all of the set.</summary>
    /// <param name="part">The part's name.</param>
    /// <exception cref="UserException">The set has no such part; the sentence tells the nearest one.</exception>
    public Manifest Select(string part)
    {
        var chosen = Parts.FirstOrDefault(known => known.Name == part)
            ?? throw new UserException(Parts.Count == 0
                ? $"The data set '{Name}' has no parts; leave out '/{part}'."
                : $"The data set '{Name}' has no part '{part}'{NearestName.Suggest(part, [.. Parts.Select(known => known.Name)])}");
        return this with { Part = chosen, Files = chosen.Files, Pictures = chosen.Pictures };
    }

    /// <summary>The class of a picture: the folder that it lies in.</summary>
    /// <param name="file">A file of a set whose pictures lie in folders.</param>
    /// <returns>One of <see cref="Classes"/>; null where pictures have no labels.</returns>
    public string? LabelOf(ManifestFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Form == DataSetForm.Pictures && Classes.Count > 0 ? file.Folder : null;
    }

    /// <summary>What runs, reports and notebooks say about pictures of this set.</summary>
    /// <exception cref="UserException">The card cannot be read.</exception>
    public DataSetInfo Describe()
    {
        try
        {
            return new(FullName, Part?.Title is { } title ? $"{Title}: {title}" : Title, Licence, Citation, Card is null ? null : File.ReadAllText(Card), IsSynthetic) { IsPublishable = IsPublishable };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The card '{Card}' could not be read ({error.Message.TrimEnd('.')}); check the file.", error);
        }
    }

    /// <summary>Reads a manifest and checks every field.</summary>
    /// <param name="path">The JSON file.</param>
    /// <exception cref="UserException">The file is absent, not JSON, or a field is wrong.</exception>
    public static Manifest Load(string path) => ManifestReader.Load(path);
}
