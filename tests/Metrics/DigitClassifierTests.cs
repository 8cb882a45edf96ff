using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics;

/// <summary>On a tiny problem that needs no download: a digit is a bright block whose place tells its class.</summary>
public sealed class DigitClassifierTests : IDisposable
{
    private static readonly DigitClassifierOptions Quick = new() { Batch = 50, LearningRates = [3e-3, 3e-3] };
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_learns_and_judges_what_it_learnt_as_good_and_noise_as_bad()
    {
        using var classifier = DigitClassifier.Train(Blocks(1000, 1), Blocks(500, 2), Quick);
        Assert.True(classifier.Accuracy >= Quick.LeastAccuracy);

        var real = classifier.Judge(Pictures(Blocks(500, 3)), Blocks(500, 2));
        Assert.True(real.IsGood, real.ToString());
        Assert.Equal(500, real.Count);
        Assert.Equal(1, real.ClassShare.Sum(), 9);

        using var generator = new Generator(5);
        using var noise = randn(500, 1, 28, 28, generator: generator).clamp(-1, 1);
        var verdict = classifier.Judge(noise, Blocks(500, 2));
        Assert.False(verdict.IsGood, verdict.ToString());
        Assert.Equal(real.RealMeanConfidence, verdict.RealMeanConfidence);
    }

    [Fact]
    public void Probabilities_are_rows_that_sum_to_one_and_gradients_are_not_kept()
    {
        using var classifier = DigitClassifier.Train(Blocks(200, 1), Blocks(100, 2), Quick with { LeastAccuracy = 0 });
        using var input = Pictures(Blocks(7, 3)).requires_grad_();

        using var probabilities = classifier.Probabilities(input);

        Assert.Equal([7, 10], probabilities.shape);
        Assert.False(probabilities.requires_grad);
        Assert.All(probabilities.sum(1).data<float>().ToArray(), sum => Assert.Equal(1, sum, 1e-5f));
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        var options = Quick with { LearningRates = [1e-3], LeastAccuracy = 0 };
        using var first = DigitClassifier.Train(Blocks(200, 1), Blocks(100, 2), options);
        using var again = DigitClassifier.Train(Blocks(200, 1), Blocks(100, 2), options);
        using var other = DigitClassifier.Train(Blocks(200, 1), Blocks(100, 2), options with { Seed = 7 });

        Assert.Equal(Weights(first), Weights(again));
        Assert.NotEqual(Weights(first), Weights(other));
    }

    [Fact]
    public void It_learns_where_gradients_are_turned_off()
    {
        using var silent = no_grad();
        using var classifier = DigitClassifier.Train(Blocks(100, 1), Blocks(100, 2), Quick with { LeastAccuracy = 0 });
        Assert.False(is_grad_enabled());
    }

    [Fact]
    public void Training_and_judging_leave_the_random_stream_of_others_alone()
    {
        var before = get_rng_state().bytes.ToArray();
        using var classifier = DigitClassifier.Train(Blocks(100, 1), Blocks(100, 2), Quick with { LeastAccuracy = 0 });
        classifier.Judge(Pictures(Blocks(100, 3)), Blocks(100, 2));
        Assert.Equal(before, get_rng_state().bytes.ToArray());
    }

    [Fact]
    public void What_was_trained_is_loaded_from_the_cache_and_judges_alike()
    {
        var (training, test) = (Blocks(1000, 1), Blocks(200, 2));
        using var trained = DigitClassifier.Obtain(training, test, folder.Path, Quick);

        using var loaded = DigitClassifier.Obtain(training, test, folder.Path, Quick, new Refusal());

        Assert.Equal(trained.Accuracy, loaded.Accuracy);
        Assert.Equal(Weights(trained), Weights(loaded));
        Assert.Equal(trained.Judge(Pictures(test), test).MeanConfidence, loaded.Judge(Pictures(test), test).MeanConfidence);
    }

    [Fact]
    public void Other_data_or_options_are_trained_anew()
    {
        using var first = DigitClassifier.Obtain(Blocks(1000, 1), Blocks(200, 2), folder.Path, Quick);
        using var otherData = DigitClassifier.Obtain(Blocks(1000, 4), Blocks(200, 2), folder.Path, Quick);
        using var otherSeed = DigitClassifier.Obtain(Blocks(1000, 1), Blocks(200, 2), folder.Path, Quick with { Seed = 9 });

        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(-1, 0x40)]
    public void A_damaged_cache_entry_is_trained_again_and_replaced(int length, byte change)
    {
        var (training, test) = (Blocks(1000, 1), Blocks(200, 2));
        using var trained = DigitClassifier.Obtain(training, test, folder.Path, Quick);
        var path = Assert.Single(Directory.GetFiles(folder.Path));
        var whole = File.ReadAllBytes(path);
        var damaged = length < 0 ? [.. whole] : whole[..length];
        damaged[^1] ^= change;
        File.WriteAllBytes(path, damaged);

        using var again = DigitClassifier.Obtain(training, test, folder.Path, Quick);

        Assert.Equal(Weights(trained), Weights(again));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_classifier_that_is_not_good_enough_is_not_trusted()
    {
        var error = Assert.Throws<UserException>(() =>
            DigitClassifier.Obtain(Blocks(50, 1), Blocks(100, 2), folder.Path, Quick with { LearningRates = [1e-6] }));

        Assert.Contains("98.50", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Pictures_that_cannot_be_judged_are_refused_in_a_sentence()
    {
        using var classifier = DigitClassifier.Train(Blocks(50, 1), Blocks(50, 2), Quick with { LeastAccuracy = 0 });
        Assert.Contains("[3, 1, 32, 32]", Assert.Throws<UserException>(() => classifier.Judge(zeros(3, 1, 32, 32), Blocks(50, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("not numbers", Assert.Throws<UserException>(() => classifier.Judge(full(3, 1, 28, 28, float.NaN), Blocks(50, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("paint fewer", Assert.Throws<UserException>(() => classifier.Judge(zeros(60, 1, 28, 28), Blocks(50, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("choose MNIST", Assert.Throws<UserException>(() => DigitClassifier.Train(Blocks(50, 1) with { Labels = null }, Blocks(50, 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => DigitClassifier.Train(Blocks(50, 1), Blocks(50, 2), Quick, cancellation: cancelled.Token));
    }

    [Theory]
    [InlineData(-1, 50, 1e-3, "seed")]
    [InlineData(0, 0, 1e-3, "batch")]
    [InlineData(0, 50, 0.0, "learning rate")]
    [InlineData(0, 50, double.NaN, "learning rate")]
    public void Options_out_of_range_are_named(long seed, int batch, double rate, string name)
    {
        var options = new DigitClassifierOptions { Seed = seed, Batch = batch, LearningRates = [rate] };
        Assert.Contains(name, Assert.Throws<UserException>(() => DigitClassifier.Train(Blocks(50, 1), Blocks(50, 2), options)).Message, StringComparison.Ordinal);
    }

    [MnistFact]
    public void On_the_real_digits_it_is_good_enough_and_judges_real_digits_as_good()
    {
        var store = new AssetStore();
        var test = Mnist.Load(store, MnistSplit.Test);
        using var classifier = DigitClassifier.Obtain(store);
        Assert.InRange(classifier.Accuracy, 0.985, 1);

        var verdict = classifier.Judge(Pictures(Mnist.Load(store, MnistSplit.Train).Take(1000)), test);
        Assert.True(verdict.IsGood, verdict.ToString());
        Assert.InRange(verdict.RealMeanConfidence, 0.97, 1);

        using var generator = new Generator(1);
        using var noise = rand([1000, 1, 28, 28], generator: generator).mul(2).sub(1);
        Assert.False(classifier.Judge(noise, test).IsGood);
    }

    private static LabelledImages Blocks(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * 784];
        var labels = new byte[count];
        random.NextBytes(pixels);
        for (var i = 0; i < pixels.Length; i++) pixels[i] /= 4;
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % 10);
            var (top, left) = (4 + (labels[i] / 5 * 12), 1 + (labels[i] % 5 * 5));
            for (var row = top; row < top + 8; row++) pixels.AsSpan((i * 784) + (row * 28) + left, 5).Fill(255);
        }

        return new($"blocks {seed}", pixels, count, 1, 28, 28, labels, $"blocks {count} {seed}");
    }

    private static Tensor Pictures(LabelledImages images) =>
        tensor(images.Pixels.Select(value => (value / 127.5f) - 1).ToArray(), [images.Count, 1, 28, 28]);

    private static byte[] Weights(DigitClassifier classifier) =>
        [.. classifier.Network.state_dict().OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.bytes.ToArray())];

    private sealed class Refusal : IProgress<DigitClassifierProgress>
    {
        public void Report(DigitClassifierProgress value) => throw new InvalidOperationException("It was trained again.");
    }
}
