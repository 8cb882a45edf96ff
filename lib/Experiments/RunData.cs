using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>What a run learns from: the set and the batches drawn from it.</summary>
/// <param name="Set">The set.</param>
/// <param name="Source">Batches of it, which the game disposes.</param>
internal sealed record RunData(ISampleSet Set, ISampleSource Source)
{
    /// <summary>Fetches the data that options name.</summary>
    /// <exception cref="UserException">It could not be had, or cannot be drawn as the options ask.</exception>
    internal static RunData Open(ExperimentOptions options, Workplace workplace, CancellationToken cancellation)
    {
        var set = workplace.Load(options, cancellation);
        return new RunData(set, Draw(set, options));
    }

    private static ISampleSource Draw(ISampleSet set, ExperimentOptions options) => set switch
    {
        IPictureSet pictures => new Batches(pictures, options.Size, options.Training.Batch, new RandomSeeds(options.Seed), options.Training.Batches),
        PlanePoints points => new PointBatches(points, options.Training.Batch, new RandomSeeds(options.Seed)),
        _ => throw new UserException($"'{set.Name}' cannot be trained on; choose another data set."),
    };
}
