using System.Globalization;

namespace ArtGan.Data;

/// <summary>Grey pictures with labels in two idx files, the form of MNIST and of the sets made after it.</summary>
public static class IdxImages
{
    /// <summary>Reads a pair of files and checks that they belong together.</summary>
    /// <param name="name">The data set and split, for people.</param>
    /// <param name="imagesPath">The pictures: Count x Height x Width bytes.</param>
    /// <param name="labelsPath">The labels: Count bytes.</param>
    /// <param name="classes">Labels go from 0 to this, exclusive; 1 to 256.</param>
    /// <param name="fingerprint">What stands for the content.</param>
    /// <exception cref="UserException">A file is damaged, or the two do not fit.</exception>
    public static LabelledImages Read(string name, string imagesPath, string labelsPath, int classes, string fingerprint)
    {
        var images = IdxFile.Read(imagesPath);
        var labels = IdxFile.Read(labelsPath);
        if (images.Sizes is not [var count, var height, var width]) throw Wrong(imagesPath, $"it has {images.Sizes.Count} dimensions where 3 (count, rows, columns) are expected");
        if (labels.Sizes is not [var labelled]) throw Wrong(labelsPath, $"it has {labels.Sizes.Count} dimensions where 1 (count) is expected");
        if (labelled != count) throw Wrong(labelsPath, $"it has {labelled} labels where {count} are expected, one a picture in '{imagesPath}'");
        if (Array.FindIndex(labels.Data, label => label >= classes) is var index and >= 0)
        {
            throw Wrong(labelsPath, $"label {index + 1} is {labels.Data[index]} where 0 to {classes - 1} is expected");
        }

        return new(name, images.Data, count, 1, height, width, labels.Data, fingerprint)
        {
            Classes = [.. Enumerable.Range(0, classes).Select(label => label.ToString(CultureInfo.InvariantCulture))],
        };
    }

    /// <summary>The fingerprint of files of a manifest: the hash of their hashes and names.</summary>
    /// <param name="files">The files, in the order of their use.</param>
    public static string Fingerprint(IEnumerable<ManifestFile> files) =>
        FileHash.OfText(string.Concat(files.Select(file => $"{file.Sha256}  {file.Path}\n")));

    private static UserException Wrong(string path, string reason) =>
        new($"'{path}' is not the file expected: {reason}; fetch the data set again.");
}
