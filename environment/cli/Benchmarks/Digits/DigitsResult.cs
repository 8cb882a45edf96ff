namespace ArtGan.Cli.Benchmarks.Digits;

/// <summary>What the digit classifier says of the digits that one case paints; means over the seeds where several were trained.</summary>
/// <param name="Name">The preset, or the run.</param>
/// <param name="Confidence">Its mean probability of the class it chose, 0 to 1.</param>
/// <param name="RealConfidence">The same of as many real test digits.</param>
/// <param name="SmallestClass">The share of the rarest class, 0 to 1: the smallest of the seeds.</param>
/// <param name="LargestClass">The share of the commonest class: the largest of the seeds.</param>
/// <param name="Kl">Divergence in nats of the classes from ten equal ones.</param>
/// <param name="Precision">The share of painted digits that could be real, by the classifier's features; see <see cref="ArtGan.Metrics.PrecisionRecall"/>.</param>
/// <param name="Recall">The share of real digits that could have been painted: diversity.</param>
/// <param name="Each">Confidence with each seed.</param>
/// <param name="EachRecall">Recall with each seed.</param>
/// <param name="Seeds">The seeds, in the same order.</param>
/// <param name="Steps">Training steps.</param>
/// <param name="N">Digits judged for each seed.</param>
/// <param name="Seconds">Seconds of training.</param>
internal sealed record DigitsResult(
    string Name, double Confidence, double RealConfidence, double SmallestClass, double LargestClass, double Kl, double Precision, double Recall,
    IReadOnlyList<double> Each, IReadOnlyList<double> EachRecall, IReadOnlyList<long> Seeds, long Steps, int N, double Seconds);
