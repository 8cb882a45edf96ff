using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics;

/// <summary>Paintings made worse step by step, on the network that scores of paintings are mostly taken on.</summary>
public sealed class PaintingMonotonyTests : IDisposable
{
    private const int Count = 100, Size = 48;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [MirrorFact("monet256")]
    public void More_noise_more_blur_and_fewer_modes_are_worse_for_every_score_that_claims_it()
    {
        using var scope = NewDisposeScope();
        var set = DataSets.Load("monet", Size, new DataSetOptions());
        var others = RealPictures.Bytes(set, FeatureCache.Order(set).AsSpan(2 * Count, Count)).to(ScalarType.Float32);
        using var random = new Generator(8);
        Tensor Noisy(double strength) => others + (randn(others.shape, generator: random) * strength);
        Tensor Blurred(int width) => functional.avg_pool2d(others, width, 1, width / 2, count_include_pad: false);
        Tensor Repeated(int modes) => others.index_select(0, randint(modes, [Count], dtype: ScalarType.Int64, generator: random));

        var clean = Scores(set, others);
        var noise = new[] { clean, Scores(set, Noisy(25)), Scores(set, Noisy(90)) };
        var blur = new[] { clean, Scores(set, Blurred(5)), Scores(set, Blurred(15)) };
        var modes = new[] { clean, Scores(set, Repeated(10)), Scores(set, Repeated(1)) };

        Assert.All(new[] { noise, blur, modes }, levels => Assert.All(["kid-squeezenet", "fd-squeezenet"], name => Assert.True(Rise(levels, name), Text(levels, name))));
        Assert.True(Rise(noise, "precision-squeezenet", -1), Text(noise, "precision-squeezenet"));
        Assert.True(Rise(blur, "precision-squeezenet", -1), Text(blur, "precision-squeezenet"));
        // Pictures painted more than four times are their own nearest neighbours, and cover nothing.
        Assert.True(Rise([clean, Scores(set, Repeated(50)), modes[1]], "recall-squeezenet", -1), Text(modes, "recall-squeezenet"));
        Assert.True(Rise(modes, "is-squeezenet", -1), Text(modes, "is-squeezenet"));
        Assert.True(Rise(modes, "lpips-squeezenet", -1), Text(modes, "lpips-squeezenet"));
        Assert.Equal(0, modes[^1]["lpips-squeezenet"].Value, 1e-6);
    }

    private static bool Rise(IReadOnlyList<Dictionary<string, Score>> levels, string name, int sign = 1) =>
        levels.Zip(levels.Skip(1)).All(pair => sign * (pair.Second[name].Value - pair.First[name].Value) > 0);

    private static string Text(IEnumerable<Dictionary<string, Score>> levels, string name) => $"{name} {string.Join(' ', levels.Select(each => each[name].Value))}";

    private Dictionary<string, Score> Scores(IPictureSet set, Tensor pictures)
    {
        var scores = new Dictionary<string, Score>();
        var store = new AssetStore();
        new Evaluator(name => FeatureNetworks.Open(name, store, CPU), () => Lpips.Open(store, CPU), folder.Path).Evaluate(
            new(new PaintedPictures(pictures.clamp(0, 255).to(ScalarType.Byte), null, 0), set, set, Count, true),
            [.. Evaluator.Names.Where(name => name is { Network: FeatureNetworks.SqueezeNet, Family: not ("cas" or "nearest" or "copies") })],
            score => scores.Add(score.Name, score), skipped => Assert.Fail(skipped.ToString()), null, default);
        return scores;
    }
}
