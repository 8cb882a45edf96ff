namespace ArtGan.Data;

/// <summary>One file of a manifest.</summary>
/// <param name="Path">Where it lies in the data set's folder, with forward slashes.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sources">Where it can be had, in the order tried; at least one.</param>
public sealed record ManifestFile(string Path, string Sha256, long Bytes, IReadOnlyList<AssetSource> Sources)
{
    /// <summary>The name of the folder that it lies in; empty where it lies in none.</summary>
    public string Folder => Path.Split('/') is [.., var folder, _] ? folder : "";
}
