namespace ArtGan.Data;

/// <summary>A named part of a data set, asked for as <c>SET/PART</c>.</summary>
/// <param name="Name">Its name after the slash.</param>
/// <param name="Title">What it is, for people; null where its name says it.</param>
/// <param name="IsSplit">Whether it is one of the parts that the set is divided into; otherwise it is a selection.</param>
/// <param name="Files">Its files, in the manifest's order.</param>
/// <param name="Pictures">How many pictures are in them.</param>
public sealed record ManifestPart(string Name, string? Title, bool IsSplit, IReadOnlyList<ManifestFile> Files, int Pictures);
