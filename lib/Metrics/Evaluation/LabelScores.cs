using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>
/// The classifier accuracy score (Ravuri and Vinyals 2019, arXiv:1905.10887) with small classifiers: one learns from painted
/// pictures and the classes they were painted for, and is measured on real ones.
/// </summary>
internal static class LabelScores
{
    /// <summary>The name of the convolutional classifier, for grey pictures of 28 px in at most ten classes.</summary>
    internal const string LeNetName = "lenet";

    // Steps at each pace: enough for few pictures too, of which a pass is soon over.
    private const int StepsAtEachRate = 170, Batch = 64, MostPassesAtEachRate = 33;

    /// <summary>Whether the convolutional classifier takes such pictures.</summary>
    internal static bool LeNetTakes(IPictureSet set) => set is { Channels: 1, Height: Mnist.Size, Width: Mnist.Size, Classes.Count: > 0 and <= Mnist.Classes };

    /// <summary>With the convolutional classifier.</summary>
    internal static Score LeNet(EvaluationSubject subject, CancellationToken cancellation)
    {
        var order = FeatureCache.Order(subject.Real);
        var test = Real(subject.Real, order.AsSpan(0, subject.Reference));
        var painted = Images("painted", subject.Painted.Bytes, subject.Painted.Labels!);
        double Accuracy(LabelledImages training)
        {
            using var classifier = DigitClassifier.Train(training, test, Patient(training.Count), cancellation: cancellation);
            return classifier.Accuracy;
        }

        return Compose(subject, LeNetName, "LeNet that learns from painted digits", Accuracy(painted), subject.HasFloor ? Accuracy(Real(subject.Real, order.AsSpan(subject.Reference, subject.Count))) : null);
    }

    /// <summary>With a linear classifier on a network's features.</summary>
    internal static Score Linear(ComparedFeatures features)
    {
        var subject = features.Subject;
        var order = FeatureCache.Order(subject.Real);
        var classes = subject.Real.Classes.Count;
        long[] Labels(int first, int count) => [.. order.AsSpan(first, count).ToArray().Select(number => (long)subject.Real.LabelOf(number))];
        var test = Labels(0, subject.Reference);
        double Accuracy(Tensor training, IReadOnlyList<long> labels) => LinearProbe.Accuracy(training, labels, features.Reference.Features, test, classes);
        return Compose(
            subject, features.Network.Name, $"linear classifier on {features.Network.Description}",
            Accuracy(features.Painted.Features, subject.Painted.Labels!),
            features.StandIns is { } others ? Accuracy(others.Features, Labels(subject.Reference, subject.Count)) : null);
    }

    private static DigitClassifierOptions Patient(int count)
    {
        var passes = Math.Clamp(StepsAtEachRate * Batch / count, 1, MostPassesAtEachRate);
        return new() { LeastAccuracy = 0, Batch = Batch, LearningRates = [.. new DigitClassifierOptions().LearningRates.SelectMany(rate => Enumerable.Repeat(rate, passes))] };
    }

    private static Score Compose(EvaluationSubject subject, string network, string description, double accuracy, double? floor)
    {
        var estimate = Estimate.OfShare(accuracy, subject.Reference);
        return new(new ScoreName("cas", network).ToString(), estimate.Value, estimate.Low, estimate.High, floor, subject.Count, description)
        {
            RealN = subject.Reference,
            Warning = subject.NoFloor,
        };
    }

    private static LabelledImages Real(IPictureSet set, ReadOnlySpan<int> numbers)
    {
        using var bytes = RealPictures.Bytes(set, numbers);
        return Images(set.Name, bytes, [.. numbers.ToArray().Select(number => (long)set.LabelOf(number))]);
    }

    private static LabelledImages Images(string name, Tensor bytes, IReadOnlyList<long> labels) =>
        new(name, bytes.data<byte>().ToArray(), (int)bytes.shape[0], 1, Mnist.Size, Mnist.Size, [.. labels.Select(label => (byte)label)], "not kept");
}
