using ArtGan.Models;

namespace ArtGan.Experiments;

/// <summary>The families of networks by name.</summary>
internal static class ModelCatalog
{
    private static readonly Dictionary<string, Func<ImageShape, ExperimentOptions, Generator, GanNetworks>> Families = new(StringComparer.Ordinal)
    {
        ["dcgan"] = (shape, options, random) => Dcgan.Create(shape, options.Dcgan, random),
    };

    /// <summary>Builds a pair of networks on the CPU; the run's seed decides the first weights.</summary>
    internal static GanNetworks Create(ImageShape shape, ExperimentOptions options)
    {
        using var random = new Generator((ulong)new RandomSeeds(options.Seed).For(RandomPurpose.Weights));
        return Find(options)(shape, options, random);
    }

    /// <summary>Refuses a family that does not exist, or a size it cannot paint.</summary>
    internal static void Check(ExperimentOptions options)
    {
        Find(options);
        if (options.Model == "dcgan")
        {
            DcganOptions.Doublings(options.Size);
        }
    }

    private static Func<ImageShape, ExperimentOptions, Generator, GanNetworks> Find(ExperimentOptions options) =>
        Families.TryGetValue(options.Model, out var create)
            ? create
            : throw new UserException($"There is no model '{options.Model}'{NearestName.Suggest(options.Model, Families.Keys)}");
}
