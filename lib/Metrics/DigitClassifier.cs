using System.Security.Cryptography;
using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>
/// Tells the ten digits apart and judges painted ones. It learns from the training digits of MNIST and is measured
/// on the test digits, which neither it nor any generator has seen.
/// </summary>
/// <example>
/// <code>
/// using var classifier = DigitClassifier.Obtain(store);
/// var verdict = classifier.Judge(pictures, Mnist.Load(store, MnistSplit.Test));
/// </code>
/// </example>
public sealed class DigitClassifier : IDisposable
{
    /// <summary>Digits that go through the network together where nothing is learnt.</summary>
    private const long JudgingBatch = 500;

    /// <summary>Steps between two reports of progress.</summary>
    private const int ReportInterval = 20;

    internal DigitClassifier(LeNet network, double accuracy) => (Network, Accuracy) = (network, accuracy);

    /// <summary>The share of the test digits it gets right, 0 to 1.</summary>
    public double Accuracy { get; }

    internal LeNet Network { get; }

    /// <summary>Loads the classifier from the cache, or fetches MNIST, trains it and caches it: seconds, once a machine.</summary>
    /// <param name="store">Where MNIST comes from.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="progress">Told of the training.</param>
    /// <param name="cancellation">Ends fetch and training.</param>
    /// <exception cref="UserException">MNIST could not be had, or the classifier did not become good enough.</exception>
    public static DigitClassifier Obtain(
        AssetStore store, DigitClassifierOptions? options = null, IProgress<DigitClassifierProgress>? progress = null, CancellationToken cancellation = default) =>
        Obtain(
            Mnist.Load(store, MnistSplit.Train, cancellation: cancellation), Mnist.Load(store, MnistSplit.Test, cancellation: cancellation),
            Path.Combine(CacheFolder.Root, "classifiers"), options, progress, cancellation);

    /// <summary>Loads the classifier of these digits from a folder, or trains it and keeps it there.</summary>
    /// <param name="training">Digits to learn from, with labels.</param>
    /// <param name="test">Digits to measure with, with labels.</param>
    /// <param name="cache">The folder of trained classifiers.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="progress">Told of the training.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <exception cref="UserException">The digits do not fit, or the classifier did not become good enough.</exception>
    public static DigitClassifier Obtain(
        LabelledImages training, LabelledImages test, string cache, DigitClassifierOptions? options = null,
        IProgress<DigitClassifierProgress>? progress = null, CancellationToken cancellation = default)
    {
        var chosen = (options ?? new()).Validated();
        var entry = new DigitClassifierCache(cache, training, test, chosen);
        if (entry.TryLoad() is { } known) return Checked(known, chosen);
        var trained = Train(training, test, chosen, progress, cancellation);
        entry.Save(trained);
        return trained;
    }

    /// <summary>Trains a classifier; the same digits, options, engine and thread count give the same weights.</summary>
    /// <param name="training">Digits to learn from, with labels.</param>
    /// <param name="test">Digits to measure with, with labels.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="progress">Told of the training.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <exception cref="UserException">The digits do not fit, or the classifier did not become good enough.</exception>
    public static DigitClassifier Train(
        LabelledImages training, LabelledImages test, DigitClassifierOptions? options = null,
        IProgress<DigitClassifierProgress>? progress = null, CancellationToken cancellation = default)
    {
        var chosen = (options ?? new()).Validated();
        // Whoever opens networks to score with them may have turned gradients off.
        using var recording = enable_grad();
        using var digits = new DigitTensors(training);
        using var unseen = new DigitTensors(test);
        var network = new LeNet(chosen.Seed);
        using var generator = new Generator((ulong)chosen.Seed);
        var stepsInPass = (training.Count + chosen.Batch - 1) / chosen.Batch;
        var (step, steps) = (0, stepsInPass * chosen.LearningRates.Count);
        foreach (var rate in chosen.LearningRates)
        {
            // A new optimiser for each pass: both engines know it, and moments of a faster pace are of no use.
            using var optimizer = optim.Adam(network.parameters(), lr: rate);
            using var order = randperm(training.Count, generator: generator);
            for (var start = 0; start < training.Count; start += chosen.Batch)
            {
                cancellation.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var chosenDigits = order.narrow(0, start, Math.Min(chosen.Batch, training.Count - start));
                var loss = functional.cross_entropy(network.call(digits.Pictures(chosenDigits)), digits.Labels.index_select(0, chosenDigits));
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                if (++step % ReportInterval == 0 || step == steps) progress?.Report(new(step, steps, loss.item<float>()));
            }
        }

        network.eval();
        return Checked(new DigitClassifier(network, Measure(network, unseen)), chosen);
    }

    /// <summary>How sure the classifier is of each digit.</summary>
    /// <param name="pictures">(N, 1, 28, 28) in -1..1, on any device.</param>
    /// <returns>(N, 10) probabilities on the CPU; rows sum to 1.</returns>
    /// <exception cref="UserException">The shape is another, or a value is not a number.</exception>
    public Tensor Probabilities(Tensor pictures) => Infer(pictures, part => Network.call(part).softmax(1));

    /// <summary>What the classifier sees in digits: the values of its last hidden layer, in which alike digits are near each other.</summary>
    /// <param name="pictures">(N, 1, 28, 28) in -1..1, on any device.</param>
    /// <returns>(N, 84) on the CPU, from 0 on.</returns>
    /// <exception cref="UserException">The shape is another, or a value is not a number.</exception>
    public Tensor Features(Tensor pictures) => Infer(pictures, Network.Features);

    /// <summary>Judges painted digits, and as many real ones beside them.</summary>
    /// <param name="generated">Painted digits, (N, 1, 28, 28) in -1..1; 1,000 give shares to about one percentage point.</param>
    /// <param name="real">The test digits; as many as were painted are taken, evenly spread over all.</param>
    /// <exception cref="UserException">The pictures have the wrong shape or values that are not numbers, or there are too few real ones.</exception>
    public DigitVerdict Judge(Tensor generated, LabelledImages real)
    {
        ArgumentNullException.ThrowIfNull(real);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var (confidence, share) = Summarise(Probabilities(generated));
        var count = (int)generated.shape[0];
        var (realConfidence, realShare) = Summarise(Probabilities(Spread(real, count)));
        return new(Accuracy, confidence, share, realConfidence, realShare, count);
    }

    /// <summary>How much painted and real digits overlap in what the classifier sees in them: quality and diversity apart.</summary>
    /// <param name="generated">Painted digits, (N, 1, 28, 28) in -1..1.</param>
    /// <param name="real">The test digits; as many as were painted are taken, evenly spread over all.</param>
    /// <exception cref="UserException">The pictures have the wrong shape or values that are not numbers, or there are too few.</exception>
    public PrecisionRecall Overlap(Tensor generated, LabelledImages real)
    {
        ArgumentNullException.ThrowIfNull(real);
        using var scope = NewDisposeScope();
        return PrecisionRecall.Of(Features(Spread(real, (int)generated.shape[0])), Features(generated));
    }

    /// <inheritdoc/>
    public void Dispose() => Network.Dispose();

    /// <summary>Stands for the weights.</summary>
    internal string Hash() => FileHash.OfText(string.Join('\n', Network.state_dict().Select(pair => $"{pair.Key} {Convert.ToHexStringLower(SHA256.HashData(pair.Value.bytes))}")));

    private static Tensor Infer(Tensor pictures, Func<Tensor, Tensor> network)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (pictures.shape is not [> 0, 1, Mnist.Size, Mnist.Size])
        {
            throw new UserException($"The digit classifier judges pictures of shape [N, 1, {Mnist.Size}, {Mnist.Size}], not [{string.Join(", ", pictures.shape)}]; choose a model that paints grey digits of that size.");
        }

        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var input = pictures.detach().cpu().to(ScalarType.Float32);
        if (!input.isfinite().all().item<bool>()) throw new UserException("The pictures to judge hold values that are not numbers; the generator has diverged, so go back to an earlier checkpoint.");
        return InParts(input, network).MoveToOuterDisposeScope();
    }

    private static Tensor InParts(Tensor input, Func<Tensor, Tensor> network) => cat([.. input.split(JudgingBatch, dim: 0).Select(network)]);

    private static double Measure(LeNet network, DigitTensors unseen)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var guesses = InParts(unseen.Pictures(arange(unseen.Count, dtype: ScalarType.Int64)), network.call).argmax(1);
        return guesses.eq(unseen.Labels).sum().item<long>() / (double)unseen.Count;
    }

    private static Tensor Spread(LabelledImages real, int count)
    {
        if (count > real.Count) throw new UserException($"{count} painted digits cannot be set beside {real.Count} real ones; paint fewer.");
        using var digits = new DigitTensors(real);
        return digits.Pictures(tensor(Enumerable.Range(0, count).Select(index => (long)index * real.Count / count).ToArray()));
    }

    private static (double Confidence, double[] Share) Summarise(Tensor probabilities)
    {
        var guesses = probabilities.argmax(1).data<long>().ToArray();
        var share = new double[Mnist.Classes];
        foreach (var guess in guesses) share[guess] += 1.0 / guesses.Length;
        return (probabilities.to(ScalarType.Float64).max(1).Item1.mean().item<double>(), [.. share.Select(value => Math.Round(value, 12))]);
    }

    private static DigitClassifier Checked(DigitClassifier classifier, DigitClassifierOptions options)
    {
        if (classifier.Accuracy >= options.LeastAccuracy) return classifier;
        classifier.Dispose();
        throw new UserException(FormattableString.Invariant($"The digit classifier gets {classifier.Accuracy:P2} of the test digits right where {options.LeastAccuracy:P2} are needed for its verdict to be trusted; train it longer or with another seed."));
    }
}
