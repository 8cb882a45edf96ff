using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data;

public sealed class MnistTests
{
    [MnistFact]
    public void The_test_digits_are_those_everybody_knows()
    {
        var test = Mnist.Load(new AssetStore(), MnistSplit.Test);

        Assert.Equal((10_000, 1, 28, 28), (test.Count, test.Channels, test.Height, test.Width));
        Assert.Equal([7, 2, 1, 0, 4, 1, 4, 9, 5, 9], test.Labels![..10]);
        Assert.Equal([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009], test.Labels!.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.Equal(64, test.Fingerprint.Length);
        // The mean that everybody normalises with, for all 70,000, is 0.1307; that of the test part is 0.1325.
        Assert.Equal(0.1325, test.Pixels.Average(value => value / 255.0), 4);
    }

    [MnistFact]
    public void The_two_parts_differ_in_size_and_fingerprint()
    {
        var (train, test) = (Mnist.Load(new AssetStore(), MnistSplit.Train), Mnist.Load(new AssetStore(), MnistSplit.Test));

        Assert.Equal(60_000, train.Count);
        Assert.NotEqual(train.Fingerprint, test.Fingerprint);
        Assert.Equal(5, train.Labels![0]);
        Assert.Equal(0.1307, train.Pixels.Average(value => value / 255.0), 4);
    }

    [MnistFact]
    public void A_part_is_chosen_by_the_manifest_s_and_brings_its_provenance()
    {
        var test = Mnist.Load(new AssetStore(), new ManifestCatalog().Find("mnist/test"));

        Assert.Equal(10_000, test.Count);
        Assert.Equal(Mnist.Load(new AssetStore(), MnistSplit.Test).Fingerprint, test.Fingerprint);
        Assert.Equal("mnist/test", test.Info!.Name);
        Assert.Contains("# MNIST", test.Info.Card, StringComparison.Ordinal);
    }

    [DataSetFact("fashion-mnist")]
    public void The_garments_are_those_everybody_knows()
    {
        var train = Mnist.Load(new AssetStore(), new ManifestCatalog().Find("fashion-mnist"));

        Assert.Equal((60_000, 28, 28), (train.Count, train.Height, train.Width));
        Assert.Equal("ankle boot", train.Classes[train.LabelOf(0)]);
        Assert.All(train.Labels!.CountBy(label => label), pair => Assert.Equal(6000, pair.Value));
        // The mean that everybody normalises with.
        Assert.Equal(0.2860, train.Pixels.Average(value => value / 255.0), 4);
    }

    [MnistFact]
    public void A_part_of_a_part_has_a_fingerprint_of_its_own()
    {
        var test = Mnist.Load(new AssetStore(), MnistSplit.Test);
        var few = test.Take(3);

        Assert.Equal((3, 3 * 28 * 28, 3), (few.Count, few.Pixels.Length, few.Labels!.Length));
        Assert.True(few[2].SequenceEqual(test[2]));
        Assert.NotEqual(test.Fingerprint, few.Fingerprint);
        Assert.Throws<UserException>(() => test.Take(10_001));
    }
}
