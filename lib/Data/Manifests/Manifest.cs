namespace ArtGan.Data;

/// <summary>What a data set (or another set of files) consists of, whose it is, and where it can be had.</summary>
/// <param name="Name">Its name on the command line: lower-case letters, digits and hyphens.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Licence">The rights, in a few words.</param>
/// <param name="Citation">How to cite it, or null.</param>
/// <param name="Card">The full path of the card that describes it, or null.</param>
/// <param name="Files">Its files; at least one.</param>
public sealed record Manifest(
    string Name, string Title, string Licence, string? Citation, string? Card, IReadOnlyList<ManifestFile> Files)
{
    /// <summary>Bytes of all files together.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>The file of that path.</summary>
    /// <param name="path">The path as in the manifest.</param>
    /// <exception cref="UserException">The manifest has no such file.</exception>
    public ManifestFile this[string path] => Files.FirstOrDefault(file => file.Path == path)
        ?? throw new UserException($"The manifest of '{Name}' lists no file '{path}'; it has {string.Join(", ", Files.Select(file => file.Path))}.");

    /// <summary>Reads a manifest and checks every field.</summary>
    /// <param name="path">The JSON file.</param>
    /// <exception cref="UserException">The file is absent, not JSON, or a field is wrong.</exception>
    public static Manifest Load(string path) => ManifestReader.Load(path);
}

/// <summary>One file of a manifest.</summary>
/// <param name="Path">Where it lies in the data set's folder, with forward slashes.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sources">Where it can be had, in the order tried; at least one.</param>
public sealed record ManifestFile(string Path, string Sha256, long Bytes, IReadOnlyList<AssetSource> Sources);
