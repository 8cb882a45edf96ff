using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>How a data set is loaded, and who is told of it.</summary>
public sealed record DataSetOptions
{
    /// <summary>How pictures become squares, where a set is prepared.</summary>
    public Cropping Cropping { get; init; } = new();

    /// <summary>How many pictures the procedural set has.</summary>
    public int ProceduralCount { get; init; } = 6_000;

    /// <summary>The folder that fetched, prepared and imported sets are kept in.</summary>
    public string Cache { get; init; } = CacheFolder.Root;

    /// <summary>Where files come from and how patiently.</summary>
    public AssetStoreOptions Fetching { get; init; } = new();

    /// <summary>Told while files are fetched.</summary>
    public IProgress<FetchProgress>? FetchProgress { get; init; }

    /// <summary>Told while pictures are prepared.</summary>
    public IProgress<PreparationProgress>? PreparationProgress { get; init; }

    /// <summary>Told, in a sentence each, of files that could not be used.</summary>
    public Action<string>? Note { get; init; }

    internal AssetStore Store => new(Path.Combine(Cache, "datasets"), Fetching);
}
