using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>What runs need from around them: where they are kept, and how data sets come.</summary>
public sealed record Workplace
{
    /// <summary>The folder of all runs.</summary>
    public string RunsFolder { get; init; } = RunFolder.DefaultRoot;

    /// <summary>Whether runs write an event file for TensorBoard in their folder, beside their own files.</summary>
    public bool TensorBoard { get; init; }

    /// <summary>Told while a data set is fetched.</summary>
    public IProgress<FetchProgress>? FetchProgress { get; init; }

    /// <summary>Told while the pictures of a data set are prepared.</summary>
    public IProgress<PreparationProgress>? PreparationProgress { get; init; }

    /// <summary>Told, in a sentence each, of pictures that could not be used.</summary>
    public Action<string>? Note { get; init; }

    /// <summary>Gives the pictures that a run learns from; those of the data set of that name where absent.</summary>
    public Func<ExperimentOptions, CancellationToken, ISampleSet>? LoadData { get; init; }

    /// <summary>The pictures that a run learns from, and those that it never does; null where none are held out.</summary>
    internal (ISampleSet Learnt, IPictureSet? HeldOut) Load(ExperimentOptions options, CancellationToken cancellation)
    {
        var data = LoadData is { } load ? load(options, cancellation) : SampleSets.Load(
            options.Data,
            options.Size,
            new DataSetOptions { Cropping = options.Crop, FetchProgress = FetchProgress, PreparationProgress = PreparationProgress, Note = Note },
            cancellation);
        var seeds = new RandomSeeds(options.Seed);
        return (options.Pictures, options.HoldOut, data) switch
        {
            (0, 0, _) => (data, null),
            (var count, 0, IPictureSet pictures) => (ChosenPictures.Of(pictures, count, seeds), null),
            (var count, var others, IPictureSet pictures) => ChosenPictures.Apart(pictures, count, others, seeds),
            _ => throw new UserException($"'{data.Name}' holds no pictures to choose from; set pictures=0 and hold_out=0."),
        };
    }
}
