using ArtGan.Metrics;

namespace ArtGan.Cli.Benchmarks.Metrics;

/// <summary>One case of the benchmark of metrics.</summary>
/// <param name="Name">Its name, in Peer/metrics.py too.</param>
/// <param name="Description">What is timed, for people.</param>
/// <param name="Rounds">Timings behind each median.</param>
/// <param name="HasPeer">Whether the peer does the same.</param>
/// <param name="Open">Gives what is run, again and again.</param>
internal sealed record MetricsCase(string Name, string Description, int Rounds, bool HasPeer, Func<IRepeatedRun> Open)
{
    private const int Picture = 64, Digit = 28;

    /// <summary>Every case, in the order of the table.</summary>
    public static IReadOnlyList<MetricsCase> All { get; } =
    [
        Features(FeatureNetworks.SqueezeNet, 256, 3, Picture),
        Features(FeatureNetworks.InceptionMixed8, 64, 3, Picture),
        Features(FeatureNetworks.Nsfwjs, 64, 3, Picture),
        Features(FeatureNetworks.Digits, 10_000, 1, Digit),
        new($"moments-{FrechetRun.Dimensions}", FormattableString.Invariant($"mean and covariance of {FrechetRun.Samples:N0} x {FrechetRun.Dimensions:N0} features, in float64"), 5, false, () => new MomentsRun()),
        new($"frechet-{FrechetRun.Dimensions}", FormattableString.Invariant($"a Fréchet distance of {FrechetRun.Dimensions:N0} features from their moments"), 5, false, () => new FrechetRun()),
    ];

    /// <summary>The cases of these names, all when there are none.</summary>
    /// <exception cref="UserException">A name is unknown.</exception>
    public static IReadOnlyList<MetricsCase> Find(IReadOnlyCollection<string> names) => names.Count == 0 ? All : [.. names.Select(Find)];

    /// <summary>The case of a name.</summary>
    /// <exception cref="UserException">The name is unknown.</exception>
    public static MetricsCase Find(string name) =>
        All.FirstOrDefault(each => each.Name == name)
        ?? throw new UserException($"There is no benchmark case '{name}'{NearestName.Suggest(name, [.. All.Select(each => each.Name)])}");

    private static MetricsCase Features(string network, int count, int channels, int size) => new(
        $"features-{network}", FormattableString.Invariant($"features of {count:N0} pictures of {channels} x {size} x {size}, pre-processing included"), 7, true,
        () => new FeaturesRun(network, count, channels, size));
}
