namespace ArtGan.Data;

/// <summary>Labels from a table: a file a row, with or without a row of headings.</summary>
internal sealed class LabelTable
{
    private static readonly string[] FileHeadings = ["file", "filename", "file_name", "file name", "image", "image_id", "image_name", "img", "path", "filepath", "name", "picture", "id"];
    private static readonly string[] LabelHeadings = ["label", "labels", "class", "class_name", "category", "style", "genre", "artist", "target", "tag"];

    private readonly IReadOnlyList<(string File, string Label)> entries;

    private LabelTable(IReadOnlyList<(string File, string Label)> entries) => this.entries = entries;

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">It cannot be read, or has no two columns.</exception>
    internal static LabelTable Read(string path)
    {
        IReadOnlyList<IReadOnlyList<string>> rows;
        try
        {
            rows = CsvText.Parse(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The labels in '{path}' could not be read ({error.Message.TrimEnd('.')}); check the path.", error);
        }

        if (rows.Count == 0 || rows.FirstOrDefault(row => row.Count < 2) is not null)
        {
            throw new UserException($"'{path}' is no table of labels: {(rows.Count == 0 ? "it is empty" : $"row {rows.TakeWhile(row => row.Count >= 2).Count() + 1} has only one cell")}; write one line a picture, as in 'sea/boat.jpg,impressionism'.");
        }

        var (file, label) = (Find(rows[0], FileHeadings), Find(rows[0], LabelHeadings));
        var hasHeadings = file >= 0 || label >= 0;
        // A heading that is known for one of the two columns leaves the other one for the rest.
        var fileColumn = file >= 0 ? file : label == 0 ? 1 : 0;
        var labelColumn = label >= 0 ? label : fileColumn == 0 ? 1 : 0;
        var needed = Math.Max(fileColumn, labelColumn);
        return new([.. rows.Skip(hasHeadings ? 1 : 0).Where(row => row.Count > needed).Select(row => (row[fileColumn], row[labelColumn]))]);
    }

    /// <summary>Gives pictures their labels, by their whole name or, where that is the only one, by the file's name alone, with or without its ending.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="notes">Told, in a sentence each, of rows without a picture and of pictures without a row.</param>
    internal IReadOnlyList<PictureFile> Apply(IReadOnlyList<PictureFile> pictures, ICollection<string> notes)
    {
        var whole = pictures.ToDictionary(picture => picture.Name, StringComparer.Ordinal);
        var byFile = Unique(pictures, picture => Path.GetFileName(picture.Name));
        var byStem = Unique(pictures, picture => Path.GetFileNameWithoutExtension(picture.Name));
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        var contradicted = new List<string>();
        foreach (var (file, label) in entries)
        {
            var name = Normalise(file);
            if ((whole.GetValueOrDefault(name) ?? byFile.GetValueOrDefault(name) ?? byStem.GetValueOrDefault(name)) is not { } picture) unknown.Add(file);
            else if (label.Length > 0 && !labels.TryAdd(picture.Name, label) && labels[picture.Name] != label) contradicted.Add(file);
        }

        var without = pictures.Where(picture => !labels.ContainsKey(picture.Name)).Select(picture => picture.Name).ToList();
        Note(unknown, "named in the table of labels and not in the folder");
        Note(without, "without a label in the table; kept without one");
        Note(contradicted, "given several labels by the table; the first counts");
        return [.. pictures.Select(picture => picture with { Label = labels.GetValueOrDefault(picture.Name) })];

        void Note(List<string> files, string what)
        {
            if (files.Count > 0) notes.Add($"{files.Count} {(files.Count == 1 ? "file is" : "files are")} {what}: {Listing.Few(files)}.");
        }
    }

    private static string Normalise(string file)
    {
        var name = file.Replace('\\', '/');
        while (name.StartsWith("./", StringComparison.Ordinal)) name = name[2..];
        return name;
    }

    private static int Find(IReadOnlyList<string> row, string[] headings) =>
        row.Index().Where(cell => headings.Contains(cell.Item, StringComparer.OrdinalIgnoreCase)).Select(cell => cell.Index).FirstOrDefault(-1);

    private static Dictionary<string, PictureFile> Unique(IReadOnlyList<PictureFile> pictures, Func<PictureFile, string> key) =>
        pictures.GroupBy(key, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
}
