using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>What runs need from around them: where they are kept, and how data sets come.</summary>
public sealed record Workplace
{
    /// <summary>The folder of all runs.</summary>
    public string RunsFolder { get; init; } = RunFolder.DefaultRoot;

    /// <summary>Told while a data set is fetched.</summary>
    public IProgress<FetchProgress>? FetchProgress { get; init; }

    /// <summary>Gives the training pictures of a data set; the catalogue's where absent.</summary>
    public Func<string, CancellationToken, LabelledImages>? LoadData { get; init; }

    internal LabelledImages Load(string name, CancellationToken cancellation) =>
        LoadData is { } load ? load(name, cancellation) : DataSets.Load(name, FetchProgress, cancellation);
}
