using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>
/// Features of data sets, computed once and kept on disk. Pictures stand in one shuffled order that depends on nothing but how many there are, so that the
/// first thousand are a fair sample and more of them go on where fewer ended.
/// </summary>
/// <remarks>They lie in files of <see cref="Part"/> pictures, each written when it is full or nothing more was asked for: what was computed before an interruption stays.</remarks>
/// <example>
/// <code>
/// using var real = FeatureCache.Of(network, pictures, 0, 1000);
/// </code>
/// </example>
public static class FeatureCache
{
    // A constant, so that every run compares with the same pictures.
    private const long Seed = 0;

    /// <summary>Pictures in a file.</summary>
    internal const int Part = 256;

    private const string FeaturesName = "features", ProbabilitiesName = "probabilities";

    /// <summary>The order of a set's pictures.</summary>
    /// <param name="set">The set.</param>
    /// <returns>Each number from 0 to the count once.</returns>
    public static int[] Order(IPictureSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return SplitMix64.Permutation(set.Count, new RandomSeeds(Seed).For(RandomPurpose.FeatureOrder));
    }

    /// <summary>Features of some pictures of a set, computed where they are not kept yet.</summary>
    /// <param name="network">The network.</param>
    /// <param name="set">The set.</param>
    /// <param name="first">The first picture, counted in the set's <see cref="Order"/>.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="folder">Where features are kept; <c>features</c> in <see cref="CacheFolder.Root"/> where null.</param>
    /// <param name="progress">Told of the pictures at hand so far.</param>
    /// <param name="cancellation">Ends the work; full files stay.</param>
    /// <returns>On the CPU, a row for each picture.</returns>
    /// <exception cref="UserException">The set holds fewer pictures, the network refuses their shape, or the folder cannot be written.</exception>
    public static PictureFeatures Of(
        IFeatureNetwork network, IPictureSet set, int first, int count, string? folder = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if ((long)first + count > set.Count)
            throw new UserException($"The data set '{set.Name}' holds {set.Count} pictures, not {(long)first + count}; compare with fewer.");
        if (network.Refuses(set.Channels, set.Height, set.Width) is { } why) throw new UserException(why);
        var order = Order(set);
        var key = $"{network.Fingerprint}; {set.Fingerprint}; {set.Channels} x {set.Height} x {set.Width}; seed {Seed}; libtorch {__version__}";
        var place = Path.Combine(folder ?? Path.Combine(CacheFolder.Root, "features"), $"{network.Name}-{FileHash.OfText(key)[..16]}");
        using var scope = NewDisposeScope();
        List<Tensor> features = [], probabilities = [];
        for (var part = first / Part; part * Part < first + count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (start, end) = (part * Part, Math.Min((part + 1) * Part, first + count));
            var at = Math.Max(first, start);
            var known = Obtain(Path.Combine(place, $"{part:D5}.safetensors"), $"{key}; from {start}", network, set, order.AsSpan(start..end), cancellation);
            features.Add(known.Features.narrow(0, at - start, end - at));
            if (known.Probabilities is { } judged) probabilities.Add(judged.narrow(0, at - start, end - at));
            progress?.Report(end - first);
        }

        return new(cat(features, 0).MoveToOuterDisposeScope(), probabilities.Count > 0 ? cat(probabilities, 0).MoveToOuterDisposeScope() : null);
    }

    /// <summary>The pictures of a file: those kept, and the rest computed and kept.</summary>
    private static PictureFeatures Obtain(string path, string key, IFeatureNetwork network, IPictureSet set, ReadOnlySpan<int> numbers, CancellationToken cancellation)
    {
        var kept = Read(path, key, network);
        if (kept is not null && kept.Count >= numbers.Length) return kept;
        using var pictures = RealPictures.Bytes(set, numbers[(kept?.Count ?? 0)..]);
        var seen = network.Look(pictures, null, cancellation);
        var all = kept is null ? seen : new(cat([kept.Features, seen.Features], 0), kept.Probabilities is null ? null : cat([kept.Probabilities, seen.Probabilities!], 0));
        var tensors = new Dictionary<string, Tensor> { [FeaturesName] = all.Features };
        if (all.Probabilities is not null) tensors.Add(ProbabilitiesName, all.Probabilities);
        KeptTensors.Write(path, key, tensors);
        return all;
    }

    private static PictureFeatures? Read(string path, string key, IFeatureNetwork network)
    {
        if (KeptTensors.TryRead(path, key) is not { } file) return null;
        var tensors = Torch.StateFile.Tensors(file);
        return tensors.TryGetValue(FeaturesName, out var features) && features.dtype == ScalarType.Float32 && features.shape is [> 0, var dimensions] && dimensions == network.Dimensions
            && tensors.ContainsKey(ProbabilitiesName) == network.Classes > 0
            ? new(features, tensors.GetValueOrDefault(ProbabilitiesName))
            : null;
    }
}
