namespace ArtGan.Metrics;

/// <summary>Multinomial logistic regression on features of deviation 1, a little held back by a ridge; the same features always give the same classifier.</summary>
internal static class LinearProbe
{
    private const int Steps = 300;
    private const double LearningRate = 0.05, Ridge = 1e-3;

    /// <summary>Learns from one set and is measured on another.</summary>
    /// <param name="training">Features (N, F).</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="test">Features (M, F).</param>
    /// <param name="testLabels">Their classes.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <returns>The share of the second set that is told right.</returns>
    internal static double Accuracy(Tensor training, IReadOnlyList<long> labels, Tensor test, IReadOnlyList<long> testLabels, int classes)
    {
        using var scope = NewDisposeScope();
        var (mean, deviation) = (training.mean([0L]), training.std([0L], unbiased: false).clamp(min: 1e-6));
        var (inputs, targets) = ((training - mean) / deviation, tensor(labels.ToArray()));
        using var weight = new Parameter(zeros(classes, training.shape[1]));
        using var bias = new Parameter(zeros(classes));
        using (var optimizer = optim.Adam([weight, bias], lr: LearningRate))
        {
            for (var step = 0; step < Steps; step++)
            {
                using var inner = NewDisposeScope();
                var loss = functional.cross_entropy(functional.linear(inputs, weight, bias), targets) + (weight.square().sum() * Ridge);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
            }
        }

        using var silent = no_grad();
        var guesses = functional.linear((test - mean) / deviation, weight, bias).argmax(1);
        return guesses.eq(tensor(testLabels.ToArray())).sum().item<long>() / (double)testLabels.Count;
    }
}
