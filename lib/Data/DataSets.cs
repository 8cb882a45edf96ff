using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>The data sets that presets name.</summary>
internal static class DataSets
{
    private static readonly Dictionary<string, Func<AssetStore, IProgress<FetchProgress>?, CancellationToken, LabelledImages>> Known = new(StringComparer.Ordinal)
    {
        ["mnist"] = (store, progress, cancellation) => Mnist.Load(store, MnistSplit.Train, progress, cancellation),
    };

    /// <summary>Loads a data set's training pictures, fetching them where the cache lacks them.</summary>
    /// <exception cref="UserException">There is no such data set, or it could not be had.</exception>
    internal static IPictureSet Load(string name, int size, IProgress<FetchProgress>? progress, CancellationToken cancellation) =>
        Known.TryGetValue(name, out var load)
            ? load(new AssetStore(), progress, cancellation)
            : throw new UserException($"There is no data set '{name}'{NearestName.Suggest(name, Known.Keys)}");
}
