namespace ArtGan.Data;

/// <summary>Pictures of one size with their labels: what training, metrics and notebooks read.</summary>
public interface IPictureSet : IRichDisplay
{
    /// <summary>The data set, its subset and split, for people.</summary>
    string Name { get; }

    /// <summary>How many pictures.</summary>
    int Count { get; }

    /// <summary>1 for grey, 3 for sRGB.</summary>
    int Channels { get; }

    /// <summary>Rows of a picture.</summary>
    int Height { get; }

    /// <summary>Columns of a picture.</summary>
    int Width { get; }

    /// <summary>The names of the classes, by label; empty where pictures have no labels.</summary>
    IReadOnlyList<string> Classes { get; }

    /// <summary>64 hexadecimal digits that stand for the content; equal only for equal data.</summary>
    string Fingerprint { get; }

    /// <summary>What is known about where the pictures come from; null where nothing is.</summary>
    DataSetInfo? Info { get; }

    /// <summary>One picture's bytes, Channels x Height x Width, 0 to 255.</summary>
    /// <param name="index">Its number from 0.</param>
    ReadOnlySpan<byte> this[int index] { get; }

    /// <summary>The class of a picture, from 0; -1 where it has none.</summary>
    /// <param name="index">Its number from 0.</param>
    int LabelOf(int index);

    /// <summary>A sheet of pictures, how many there are of each class, and the card.</summary>
    MimeBundle IRichDisplay.ToMimeBundle() => PictureSetDisplay.ToMimeBundle(this);
}
