namespace ArtGan.Data;

/// <summary>A picture of a data set as a file.</summary>
/// <param name="Name">Its place in the set, with forward slashes; unique there.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Label">The name of its class; null where it has none.</param>
public sealed record PictureFile(string Name, string Path, string? Label = null);
