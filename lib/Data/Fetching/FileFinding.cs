namespace ArtGan.Data;

/// <summary>What a full check found out about one file.</summary>
/// <param name="Path">The file, as in the manifest.</param>
/// <param name="Expected">The manifest's sha256.</param>
/// <param name="Found">The sha256 of what is cached, or null where nothing is.</param>
public sealed record FileFinding(string Path, string Expected, string? Found)
{
    /// <summary>The finding in a word.</summary>
    public FileState State => Found is null ? FileState.Missing : Found == Expected ? FileState.Whole : FileState.Altered;
}

/// <summary>The state of a cached file.</summary>
public enum FileState
{
    /// <summary>Its hash is the manifest's.</summary>
    Whole,

    /// <summary>It is not in the cache.</summary>
    Missing,

    /// <summary>Its hash is another.</summary>
    Altered,
}
