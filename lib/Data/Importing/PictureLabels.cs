namespace ArtGan.Data;

/// <summary>Gives imported pictures their classes.</summary>
internal static class PictureLabels
{
    internal const string FromFolders = "folders";
    internal const string None = "none";

    /// <summary>The pictures with labels.</summary>
    /// <param name="pictures">The pictures, named by their place in the folder.</param>
    /// <param name="choice"><c>folders</c>, <c>none</c>, a CSV file, or null for folders where they look like classes.</param>
    /// <param name="notes">Told, in a sentence each, of what does not fit together.</param>
    /// <exception cref="UserException">There are no folders to take labels from, or the CSV file is none.</exception>
    internal static IReadOnlyList<PictureFile> Apply(IReadOnlyList<PictureFile> pictures, string? choice, ICollection<string> notes)
    {
        switch (choice)
        {
            case None:
                return pictures;
            case null:
                var labelled = ByFolder(pictures);
                return labelled.All(picture => picture.Label is not null) && labelled.Select(picture => picture.Label).Distinct().Count() > 1 ? labelled : pictures;
            case FromFolders:
                return NoteLoose(ByFolder(pictures), notes);
            default:
                return LabelTable.Read(choice).Apply(pictures, notes);
        }
    }

    private static List<PictureFile> NoteLoose(List<PictureFile> pictures, ICollection<string> notes)
    {
        var loose = pictures.Where(picture => picture.Label is null).Select(picture => picture.Name).ToList();
        if (loose.Count == pictures.Count)
        {
            throw new UserException("No picture lies in a sub-folder, so there are no labels to take; leave '--labels folders' out, or name a CSV file.");
        }

        if (loose.Count > 0)
        {
            notes.Add($"{loose.Count} {(loose.Count == 1 ? "picture lies" : "pictures lie")} in no sub-folder; kept without a label: {Listing.Few(loose)}.");
        }

        return pictures;
    }

    private static List<PictureFile> ByFolder(IReadOnlyList<PictureFile> pictures) =>
        [.. pictures.Select(picture => picture with { Label = picture.Name.IndexOf('/', StringComparison.Ordinal) is var end and > 0 ? picture.Name[..end] : null })];
}
