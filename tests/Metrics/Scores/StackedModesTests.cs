using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics;

public sealed class StackedModesTests
{
    [MnistFact]
    public void Real_stacks_are_read_as_the_digits_they_are_made_of()
    {
        var store = new AssetStore();
        using var classifier = DigitClassifier.Obtain(store);
        var stacks = new StackedMnist(Mnist.Load(store, MnistSplit.Test), 3_000);
        using var scope = NewDisposeScope();
        var pictures = stack([.. Enumerable.Range(0, stacks.Count).Select(index => tensor(stacks[index].ToArray(), [3, 28, 28]))]);

        var coverage = StackedModes.Count(Normalisation.MinusOneToOne.ToValues(pictures), classifier);
        var same = StackedModes.Count(Normalisation.MinusOneToOne.ToValues(pictures[0].unsqueeze(0).expand(20, 3, 28, 28)), classifier);

        // 3,000 draws of 1,000 numbers leave 1,000 e^-3, about 50, out.
        Assert.InRange(coverage.Modes, 930, 970);
        Assert.Null(coverage.HighQuality);
        Assert.InRange(coverage.Kl, 0.1, 0.25);
        Assert.Equal((1, Math.Round(Math.Log(1000), 4)), (same.Modes, same.Kl));
    }

    [MnistFact]
    public void Other_pictures_are_refused_in_one_sentence()
    {
        using var classifier = DigitClassifier.Obtain(new AssetStore());
        using var scope = NewDisposeScope();

        Assert.StartsWith("Modes of stacked digits are counted in pictures of shape [N, 3, 28, 28], not [2, 3, 32, 32]", Assert.Throws<UserException>(() => StackedModes.Count(zeros(2, 3, 32, 32), classifier)).Message, StringComparison.Ordinal);
    }
}
