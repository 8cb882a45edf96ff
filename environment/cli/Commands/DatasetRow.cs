using ArtGan.Data;

namespace ArtGan.Cli.Commands;

/// <summary>A data set as the list tells of it.</summary>
/// <param name="Name">Its name for the command line.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Form">What its files are.</param>
/// <param name="Licence">The rights in a few words.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Synthetic">Whether a program has made the pictures.</param>
/// <param name="Pictures">How many pictures; 0 for as many as are asked for.</param>
/// <param name="Classes">The names of the classes, and how many pictures each has where that is known.</param>
/// <param name="Parts">What can be asked for as NAME/PART.</param>
/// <param name="Cached">Whether it can be used offline.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Card">The page that describes it.</param>
/// <param name="Origin">Where the whole original is published.</param>
/// <param name="Folder">Where its files lie, or will lie.</param>
internal sealed record DatasetRow(
    string Name, string Title, DataSetForm Form, string Licence, string? Citation, bool Synthetic, int Pictures,
    IReadOnlyList<DatasetClass> Classes, IReadOnlyList<DatasetPart> Parts, bool Cached, long Bytes, int Files, string? Card, DataSetOrigin? Origin, string Folder)
{
    /// <summary>The row of a set.</summary>
    public DatasetRow(Manifest manifest, bool cached, string folder)
        : this(
            manifest.FullName, manifest.Title, manifest.Form, manifest.Licence, manifest.Citation, manifest.IsSynthetic, manifest.Pictures, Count(manifest),
            [.. manifest.Parts.Select(part => new DatasetPart(part.Name, part.Title, part.IsSplit, part.Pictures))],
            cached, manifest.Bytes, manifest.Files.Count, manifest.Card, manifest.Origin, folder)
    {
    }

    private static IReadOnlyList<DatasetClass> Count(Manifest manifest)
    {
        var counts = manifest.Form == DataSetForm.Pictures
            ? manifest.Files.CountBy(file => manifest.LabelOf(file) ?? "").ToDictionary(StringComparer.Ordinal)
            : null;
        return [.. manifest.Classes.Select(name => new DatasetClass(name, counts?.GetValueOrDefault(name)))];
    }
}

/// <summary>A class of a data set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pictures">How many pictures it has; null where only the files tell.</param>
internal sealed record DatasetClass(string Name, int? Pictures);

/// <summary>A part of a data set.</summary>
/// <param name="Name">Its name after the slash.</param>
/// <param name="Title">What it is.</param>
/// <param name="Split">Whether it is one of the parts that the set is divided into; otherwise it is a selection.</param>
/// <param name="Pictures">How many pictures it has.</param>
internal sealed record DatasetPart(string Name, string? Title, bool Split, int Pictures);
