namespace ArtGan.Data;

/// <summary>Whatever can be learnt from, by name: pictures of <see cref="DataSets"/>, stacks of digits, and points on the plane.</summary>
public static class SampleSets
{
    private const int Grey = 1, Colour = 3;

    /// <summary>Loads a set, as <see cref="DataSets.Load"/> does.</summary>
    /// <param name="name">The set.</param>
    /// <param name="size">Edge of the pictures in pixels, for sets that are prepared for it.</param>
    /// <param name="options">Cropping, and who is told of the work.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserException">There is no such set, or it could not be had.</exception>
    public static ISampleSet Load(string name, int size, DataSetOptions options, CancellationToken cancellation = default) =>
        (ISampleSet?)PlanePoints.Find(name) ?? (name == StackedMnist.SetName
            ? new StackedMnist(DataSets.Load(Mnist.ManifestName, Mnist.Size, options, cancellation))
            : DataSets.Load(name, size, options, cancellation));

    /// <summary>What can be known of a set without fetching it.</summary>
    /// <param name="name">The set.</param>
    /// <param name="cache">The folder of imported sets; the usual one where absent.</param>
    /// <returns>Channels or coordinates, the number of classes, and whether it holds points.</returns>
    /// <exception cref="UserException">There is no such set.</exception>
    public static (int Channels, int Classes, bool IsPoints) Describe(string name, string? cache = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (PlanePoints.Find(name) is { } points)
        {
            return (points.Channels, 0, true);
        }

        if (name == StackedMnist.SetName)
        {
            return (StackedMnist.Digits, 0, false);
        }

        var imported = new ImportedSets(cache ?? new DataSetOptions().Cache);
        if (imported.Contains(name))
        {
            using var set = imported.Open(name);
            return (set.Channels, set.Classes.Count, false);
        }

        var manifest = new ManifestCatalog().Find(name);
        return (manifest.Form == DataSetForm.Idx ? Grey : Colour, manifest.Classes.Count, false);
    }
}
