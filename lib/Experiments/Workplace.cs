using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>What runs need from around them: where they are kept, and how data sets come.</summary>
public sealed record Workplace
{
    /// <summary>The folder of all runs.</summary>
    public string RunsFolder { get; init; } = RunFolder.DefaultRoot;

    /// <summary>Told while a data set is fetched.</summary>
    public IProgress<FetchProgress>? FetchProgress { get; init; }

    /// <summary>Gives the training pictures of a data set for networks of a size; the catalogue's where absent.</summary>
    public Func<string, int, CancellationToken, IPictureSet>? LoadData { get; init; }

    internal IPictureSet Load(string name, int size, CancellationToken cancellation) =>
        LoadData is { } load ? load(name, size, cancellation) : DataSets.Load(name, size, FetchProgress, cancellation);
}
