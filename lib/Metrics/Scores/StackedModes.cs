using ArtGan.Data;
using ArtGan.Training;

namespace ArtGan.Metrics;

/// <summary>
/// Counts which of the 1,000 numbers a generator of stacked digits paints: each channel is read by the digit classifier, and
/// the three digits together are the mode (Srivastava et al. 2017, arXiv:1705.07761; PacGAN, arXiv:1712.04086).
/// </summary>
/// <remarks>Every stack counts, however unsure the classifier is of it, as in both papers.</remarks>
public static class StackedModes
{
    /// <summary>Stacks that the protocol paints.</summary>
    public const int StacksPainted = 26_000;

    // Latents, pictures and probabilities of so many stacks are held at once.
    private const int Chunk = 1_000;

    /// <summary>Paints stacks and counts their modes.</summary>
    /// <param name="sampler">Paints (N, 3, 28, 28) in -1..1.</param>
    /// <param name="classifier">Reads digits.</param>
    /// <param name="count">Stacks to paint.</param>
    /// <param name="seed">The same seed paints the same stacks.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserException">The generator paints no stacks of digits, or values that are not numbers.</exception>
    public static ModeCoverage Count(Sampler sampler, DigitClassifier classifier, int count = StacksPainted, long seed = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return ModeCoverage.FromCounts(Counts(sampler, classifier, count, seed, cancellation), count);
    }

    /// <summary>Paints stacks and counts them by mode.</summary>
    internal static long[] Counts(Sampler sampler, DigitClassifier classifier, int count, long seed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        ArgumentNullException.ThrowIfNull(classifier);
        var seeds = new RandomSeeds(seed);
        var counts = new long[StackedMnist.Modes];
        for (var done = 0; done < count; done += Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            Add(counts, sampler.Sample(Math.Min(Chunk, count - done), seeds.For(RandomPurpose.Samples, done)), classifier);
        }

        return counts;
    }

    /// <summary>Counts the modes of pictures.</summary>
    /// <param name="stacks">(N, 3, 28, 28) in -1..1.</param>
    /// <param name="classifier">Reads digits.</param>
    /// <exception cref="UserException">The pictures have another shape, or hold values that are not numbers.</exception>
    public static ModeCoverage Count(Tensor stacks, DigitClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        ArgumentNullException.ThrowIfNull(classifier);
        return ModeCoverage.FromCounts(Counts(stacks, classifier), (int)stacks.shape[0]);
    }

    /// <summary>Counts pictures by mode.</summary>
    internal static long[] Counts(Tensor stacks, DigitClassifier classifier)
    {
        var counts = new long[StackedMnist.Modes];
        Add(counts, stacks, classifier);
        return counts;
    }

    private static void Add(long[] counts, Tensor stacks, DigitClassifier classifier)
    {
        if (stacks.shape is not [_, StackedMnist.Digits, Mnist.Size, Mnist.Size])
        {
            throw new UserException($"Modes of stacked digits are counted in pictures of shape [N, {StackedMnist.Digits}, {Mnist.Size}, {Mnist.Size}], not [{string.Join(", ", stacks.shape)}]; choose a run on {StackedMnist.SetName} at size={Mnist.Size}.");
        }

        using var scope = NewDisposeScope();
        var digits = classifier.Probabilities(stacks.reshape(-1, 1, Mnist.Size, Mnist.Size)).argmax(1).data<long>().ToArray();
        for (var first = 0; first < digits.Length; first += StackedMnist.Digits)
        {
            var number = digits.AsSpan(first, StackedMnist.Digits);
            counts[(((number[0] * Mnist.Classes) + number[1]) * Mnist.Classes) + number[2]]++;
        }
    }
}
