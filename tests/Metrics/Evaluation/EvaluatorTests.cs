using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics;

/// <summary>Scores of pictures whose quality is known, on a network that needs no weights.</summary>
public sealed class EvaluatorTests : IDisposable
{
    private const int Count = 120, Size = 16;
    private readonly TemporaryFolder folder = new();
    private readonly ProceduralPictures real = new(500, Size);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void More_noise_is_worse_for_every_score_that_claims_it()
    {
        var levels = new[] { 0.0, 30, 80, 160 }.Select(strength => Scores(Noisy(Others(Count), strength))).ToList();

        Rising(levels, "kid-squeezenet", "fd-squeezenet");
    }

    [Fact]
    public void More_blur_is_worse_for_every_score_that_claims_it()
    {
        var levels = new[] { 1, 3, 7, 15 }.Select(width => Scores(Blurred(Others(Count), width))).ToList();

        Rising(levels, "kid-squeezenet", "fd-squeezenet");
    }

    [Fact]
    public void Fewer_modes_are_worse_for_every_score_that_claims_it()
    {
        var levels = new[] { Count, 8, 1 }.Select(modes => Scores(Repeated(Others(modes)))).ToList();

        Rising(levels, "kid-squeezenet", "fd-squeezenet");
        // Pictures painted more than four times are their own nearest neighbours, and cover nothing.
        Falling([levels[0], Scores(Repeated(Others(60))), levels[1]], "recall-squeezenet");
        Falling([levels[0], levels[^1]], "is-squeezenet");
        Assert.Equal(1, levels[^1]["is-squeezenet"].Value, 1e-6);
        Assert.Contains("the same", levels[^1]["kid-squeezenet"].Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_pictures_score_like_the_floor()
    {
        var scores = Scores(Others(Count));

        foreach (var (name, score) in scores.Where(each => each.Key.StartsWith("kid", StringComparison.Ordinal)))
        {
            Assert.True(score.Low <= score.Floor && score.Floor <= score.High, $"{name} {score}");
        }

        Assert.Equal(scores["precision-squeezenet"].Floor!.Value, scores["precision-squeezenet"].Value, 0.15);
        Assert.Equal(scores["fd-squeezenet"].Floor!.Value, scores["fd-squeezenet"].Value, scores["fd-squeezenet"].Floor!.Value * 0.5);
    }

    [Fact]
    public void Whoever_paints_the_training_pictures_again_stands_out()
    {
        var (learnt, unseen) = ChosenPictures.Apart(real, 2 * Count, Count, new RandomSeeds(1));
        var copied = Scores(RealPictures.Bytes(learnt, [.. Enumerable.Range(0, Count)]), learnt: learnt);
        var fresh = Scores(RealPictures.Bytes(unseen, [.. Enumerable.Range(0, Count)]), learnt: learnt);

        Assert.Equal(0, copied["nearest-squeezenet"].Value, 1e-6);
        Assert.Equal(fresh["nearest-squeezenet"].Floor!.Value, fresh["nearest-squeezenet"].Value, fresh["nearest-squeezenet"].Floor!.Value * 0.5);
        Assert.Equal(1, copied["copies-squeezenet"].Value);
        Assert.InRange(fresh["copies-squeezenet"].Value, 0, 0.1);
    }

    [Fact]
    public void Every_score_says_on_how_many_pictures_and_which_network_it_was_taken()
    {
        var scores = Scores(Others(Count));

        Assert.All(scores.Values, score =>
        {
            Assert.Equal(Count, score.N);
            Assert.Equal("pixels on a grid", score.Network);
            Assert.NotNull(score.Low);
            Assert.NotNull(score.High);
            Assert.NotNull(score.Floor);
        });
        Assert.Contains("compare it with its floor", scores["is-squeezenet"].Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_of_real_pictures_are_looked_at_once()
    {
        using var network = new PixelNetwork();
        _ = Scores(Others(Count), network);
        var first = network.Looked;

        _ = Scores(Others(Count), network);

        Assert.Equal(first + Count, network.Looked);
    }

    [Fact]
    public void A_network_that_cannot_be_had_and_pictures_that_it_refuses_skip_its_scores_with_the_reason()
    {
        var skipped = new List<SkippedScore>();
        var subject = Subject(Others(Count));

        new Evaluator(_ => throw new UserException("No weights."), () => throw new UserException("No distance."), folder.Path)
            .Evaluate(subject, [new("kid", "squeezenet"), new("fd", "squeezenet"), new("lpips", "squeezenet"), new("cas", "lenet")], _ => Assert.Fail(), skipped.Add, null, default);

        Assert.Equal(["kid-squeezenet", "fd-squeezenet", "lpips-squeezenet", "cas-lenet"], skipped.Select(each => each.Name));
        Assert.Equal("No weights.", skipped[0].Skipped);
        Assert.Equal("No distance.", skipped[2].Skipped);
        Assert.Contains("without classes", skipped[3].Skipped, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60_000, null, 500, 500, true)]
    [InlineData(300, null, 150, 150, true)]
    [InlineData(300, 200, 200, 200, false)]
    [InlineData(60_000, 10_000, 10_000, 10_000, true)]
    public void Painted_and_real_pictures_are_as_many_as_can_be_apart(int real, int? asked, int count, int reference, bool hasFloor) =>
        Assert.Equal((count, reference, hasFloor), EvaluationSubject.Sizes(real, new EvaluationOptions { Count = asked }));

    [Fact]
    public void Too_few_real_pictures_are_refused()
    {
        Assert.Contains("larger", Assert.Throws<UserException>(() => EvaluationSubject.Sizes(3, new())).Message, StringComparison.Ordinal);
        Assert.Contains("'count'", Assert.Throws<UserException>(() => new EvaluationOptions { Count = 3 }.Validated()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_score_is_refused_with_the_nearest_one() =>
        Assert.Contains("'kid-squeezenet'", Assert.Throws<UserException>(() => ScoreName.Parse("kid-squezenet", Evaluator.Names)).Message, StringComparison.Ordinal);

    private static void Rising(List<Dictionary<string, Score>> levels, params string[] names) => Assert.All(names, name =>
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.First[name].Value < pair.Second[name].Value, $"{name} {pair.First[name].Value} {pair.Second[name].Value}")));

    private static void Falling(List<Dictionary<string, Score>> levels, params string[] names) => Assert.All(names, name =>
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.First[name].Value > pair.Second[name].Value, $"{name} {pair.First[name].Value} {pair.Second[name].Value}")));

    private Dictionary<string, Score> Scores(Tensor painted, PixelNetwork? network = null, IPictureSet? learnt = null)
    {
        var scores = new Dictionary<string, Score>();
        new Evaluator(_ => network ?? new PixelNetwork(), () => throw new UserException("none"), folder.Path).Evaluate(
            Subject(painted, learnt), [.. Evaluator.Names.Where(name => name is { Network: "squeezenet", Family: not ("lpips" or "cas") })],
            score => scores.Add(score.Name, score), skipped => Assert.Fail(skipped.ToString()), null, default);
        return scores;
    }

    private EvaluationSubject Subject(Tensor painted, IPictureSet? learnt = null)
    {
        var (count, reference, hasFloor) = EvaluationSubject.Sizes(real.Count, new EvaluationOptions { Count = (int)painted.shape[0] });
        Assert.Equal((Count, Count, true), (count, reference, hasFloor));
        return new(new PaintedPictures(painted, null, 0), real, learnt ?? real, reference, hasFloor);
    }

    /// <summary>Real pictures that are neither compared with nor the floor.</summary>
    private Tensor Others(int count) => Taken(FeatureCache.Order(real).Skip(2 * Count).Take(count));

    private Tensor Taken(IEnumerable<int> numbers) => RealPictures.Bytes(real, [.. numbers]);

    private static Tensor Repeated(Tensor pictures) => pictures.index_select(0, arange(Count, dtype: ScalarType.Int64).remainder(pictures.shape[0]));

    private static Tensor Noisy(Tensor pictures, double strength)
    {
        using var random = new Generator(8);
        return (pictures.to(ScalarType.Float32) + (randn(pictures.shape, generator: random) * strength)).clamp(0, 255).to(ScalarType.Byte);
    }

    private static Tensor Blurred(Tensor pictures, int width) =>
        functional.avg_pool2d(pictures.to(ScalarType.Float32), width, 1, width / 2, count_include_pad: false).to(ScalarType.Byte);
}
