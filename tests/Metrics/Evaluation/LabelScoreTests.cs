using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics;

/// <summary>Classifiers that learn from painted pictures, where what was painted is known.</summary>
public sealed class LabelScoreTests : IDisposable
{
    private const int Count = 60, Classes = 4;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pictures_of_their_classes_teach_as_well_as_real_ones_and_mixed_up_classes_teach_nothing()
    {
        var real = Blocks(4 * Count);
        var numbers = FeatureCache.Order(real).Skip(2 * Count).Take(Count).ToArray();
        long[] labels = [.. numbers.Select(number => (long)real.LabelOf(number))];

        var (right, rightProbe) = Scores(real, numbers, labels);
        var (wrong, wrongProbe) = Scores(real, numbers, [.. labels.Select(label => (label + 1) % Classes)]);

        Assert.Equal(("cas-lenet", "cas-squeezenet"), (right.Name, rightProbe.Name));
        Assert.All([right, rightProbe], score => Assert.True(score is { Value: > 0.9, Floor: > 0.9 }, score.ToString()));
        Assert.All([wrong, wrongProbe], score => Assert.True(score is { Value: < 0.1, Floor: > 0.9 }, score.ToString()));
    }

    private (Score LeNet, Score Linear) Scores(LabelledImages real, int[] numbers, long[] labels)
    {
        var scores = new List<Score>();
        var subject = new EvaluationSubject(new PaintedPictures(RealPictures.Bytes(real, numbers), labels, 0), real, real, Count, true);
        new Evaluator(_ => new PixelNetwork(), () => throw new UserException("none"), folder.Path)
            .Evaluate(subject, [new("cas", "lenet"), new("cas", "squeezenet")], scores.Add, skipped => Assert.Fail(skipped.ToString()), null, default);
        return (scores.Single(score => score.Name == "cas-lenet"), scores.Single(score => score.Name == "cas-squeezenet"));
    }

    /// <summary>Bright blocks: the quarter that they lie in is their class, their height follows from their number.</summary>
    private static LabelledImages Blocks(int count)
    {
        const int Quarter = Mnist.Size / Classes;
        var pixels = new byte[count * Mnist.Size * Mnist.Size];
        for (var index = 0; index < count; index++)
        {
            for (var y = index % 9; y < 12 + (index % 9); y++)
            {
                pixels.AsSpan((((index * Mnist.Size) + y) * Mnist.Size) + (index % Classes * Quarter), Quarter).Fill((byte)(180 + (index % 60)));
            }
        }

        return new("blocks", pixels, count, 1, Mnist.Size, Mnist.Size, [.. Enumerable.Range(0, count).Select(index => (byte)(index % Classes))], $"{count:x64}") { Classes = ["a", "b", "c", "d"] };
    }
}
