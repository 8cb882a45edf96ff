namespace ArtGan.Data;

/// <summary>Something to learn from, and what is known about it: pictures, or the points of a lesson on the plane.</summary>
public interface ISampleSet
{
    /// <summary>The data set, its subset and split, for people.</summary>
    string Name { get; }

    /// <summary>How many samples.</summary>
    int Count { get; }

    /// <summary>1 for grey, 3 for sRGB; the coordinates of a point.</summary>
    int Channels { get; }

    /// <summary>Rows of a picture; 0 for points.</summary>
    int Height { get; }

    /// <summary>Columns of a picture; 0 for points.</summary>
    int Width { get; }

    /// <summary>The names of the classes, by label; empty where samples have no labels.</summary>
    IReadOnlyList<string> Classes { get; }

    /// <summary>64 hexadecimal digits that stand for the content; equal only for equal data.</summary>
    string Fingerprint { get; }

    /// <summary>What is known about where the samples come from; null where nothing is.</summary>
    DataSetInfo? Info { get; }
}
