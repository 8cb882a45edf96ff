namespace ArtGan.Data;

/// <summary>What the files of a manifest are.</summary>
public enum DataSetForm
{
    /// <summary>Files of any kind, such as programs and weights.</summary>
    Files,

    /// <summary>One picture a file, in folders.</summary>
    Pictures,

    /// <summary>Pictures and labels in idx files, as MNIST has them.</summary>
    Idx,

    /// <summary>Paintings cut into tiles, in a Qt resource file.</summary>
    QtResource,

    /// <summary>No files: a program makes the pictures.</summary>
    Procedural,
}
