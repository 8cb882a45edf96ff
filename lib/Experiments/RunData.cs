using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>What a run learns from: the set and the batches drawn from it.</summary>
/// <param name="Set">The set.</param>
/// <param name="Source">Batches of it, which the game disposes.</param>
internal sealed record RunData(ISampleSet Set, ISampleSource Source) : IDisposable
{
    /// <summary>The set that is turned into the first one, in games between two; else null.</summary>
    internal ISampleSet? ContentSet { get; private init; }

    /// <summary>Batches of it, which the game disposes.</summary>
    internal ISampleSource? Content { get; private init; }

    /// <summary>Pictures that are not learnt from, which the game disposes; null where none are held out.</summary>
    internal ISampleSource? HeldOut { get; private init; }

    /// <summary>Fetches the data that options name.</summary>
    /// <exception cref="UserException">It could not be had, or cannot be drawn as the options ask.</exception>
    internal static RunData Open(ExperimentOptions options, Workplace workplace, CancellationToken cancellation)
    {
        var (learnt, heldOut) = workplace.Load(options, cancellation);
        var set = Coloured(learnt, options);
        if (options.ContentData == ExperimentOptions.NoContent)
        {
            return new RunData(set, Draw(set, options, options.Seed)) { HeldOut = heldOut is null ? null : Draw(Coloured(heldOut, options), options, options.Seed) };
        }

        var (content, _) = workplace.Load(options with { Data = options.ContentData }, cancellation);
        if (content.Channels != set.Channels || content.Height == 0 || set.Height == 0)
        {
            throw new UserException($"'{content.Name}' and '{set.Name}' are not both in colour or both grey, so one cannot be turned into the other; choose another content_data.");
        }

        // An order of its own: two sets of one size would otherwise always meet in the same pairs.
        var order = new RandomSeeds(options.Seed).For(RandomPurpose.ContentOrder);
        return new RunData(set, Draw(set, options, options.Seed)) { ContentSet = content, Content = Draw(content, options, order) };
    }

    /// <summary>Refuses data that is not what a run was started on.</summary>
    /// <exception cref="UserException">It has changed.</exception>
    internal void CheckUnchanged(RunRecord record, RunFolder folder)
    {
        Check(Set, record.Fingerprint);
        if (ContentSet is not null)
        {
            Check(ContentSet, record.ContentFingerprint ?? "");
        }

        void Check(ISampleSet set, string recorded)
        {
            if (set.Fingerprint != recorded)
            {
                Dispose();
                throw new UserException($"The data set '{set.Name}' is not what {folder.Name} was trained on (fingerprint {Start(set.Fingerprint)} instead of {Start(recorded)}); bring the old data back or start a new run.");
            }
        }

        static string Start(string fingerprint) => fingerprint.Length > 12 ? fingerprint[..12] : fingerprint;
    }

    /// <summary>Lets the batches go, where no game has taken them.</summary>
    public void Dispose()
    {
        Source.Dispose();
        Content?.Dispose();
        HeldOut?.Dispose();
    }

    // Resized first, while there is a third of the bytes.
    internal static ISampleSet Coloured(ISampleSet set, ExperimentOptions options) => options.Colour && set is IPictureSet { Channels: 1 } grey
        ? new GreyAsColour(ResizedPictures.Of(grey, options.Size))
        : set;

    private static ISampleSource Draw(ISampleSet set, ExperimentOptions options, long seed) => set switch
    {
        IPictureSet pictures => new Batches(pictures, options.Size, options.Training.Batch, new RandomSeeds(seed), options.Training.Batches),
        PlanePoints points => new PointBatches(points, options.Training.Batch, new RandomSeeds(seed)),
        _ => throw new UserException($"'{set.Name}' cannot be trained on; choose another data set."),
    };
}
