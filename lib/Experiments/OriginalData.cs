namespace ArtGan.Experiments;

/// <summary>The data set that an author learnt from, where a preset must do with another.</summary>
/// <param name="Name">What it holds, for people.</param>
/// <param name="Source">Where it officially is.</param>
public sealed record OriginalData(string Name, string Source);
