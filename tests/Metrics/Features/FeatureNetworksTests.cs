using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics.Features;

public sealed class FeatureNetworksTests
{
    private const double Tolerance = 1e-4;

    [WeightsFact("squeezenet")]
    public void SqueezeNet_sees_what_torchvisions_sees()
    {
        using var scope = NewDisposeScope();
        var fixture = FeatureFixture.Read();
        using var seen = See(FeatureNetworks.SqueezeNet, fixture["pictures"]);

        Assert.InRange(FeatureFixture.Difference(seen.Features, fixture["squeezenet"]), 0, Tolerance);
        Assert.InRange(FeatureFixture.Difference(seen.Probabilities!, fixture["squeezenet.probabilities"]), 0, Tolerance);
    }

    [WeightsFact("inception-keras")]
    public void Keras_Inception_sees_what_torchvisions_layers_see_with_its_weights()
    {
        using var scope = NewDisposeScope();
        var fixture = FeatureFixture.Read();
        foreach (var name in (string[])[FeatureNetworks.InceptionMixed7, FeatureNetworks.InceptionMixed8])
        {
            using var seen = See(name, fixture["pictures"]);

            Assert.InRange(FeatureFixture.Difference(seen.Features, fixture[name]), 0, Tolerance);
            Assert.Null(seen.Probabilities);
        }
    }

    [WeightsFact("nsfwjs")]
    public void The_Inception_of_nsfwjs_sees_what_its_own_description_of_itself_gives()
    {
        using var scope = NewDisposeScope();
        var fixture = FeatureFixture.Read();
        using var seen = See(FeatureNetworks.Nsfwjs, fixture["pictures"]);

        Assert.InRange(FeatureFixture.Difference(seen.Features, fixture["nsfwjs"]), 0, Tolerance);
    }

    [MirrorFact("content_style/content/neuralstyle_golden_gate.jpg")]
    public void SqueezeNet_knows_a_bridge()
    {
        const int Pier = 718, SuspensionBridge = 839;
        var photograph = MirrorFactAttribute.Locate("content_style/content/neuralstyle_golden_gate.jpg");
        using var scope = NewDisposeScope();
        var picture = Picture.Load(photograph);
        using var seen = See(FeatureNetworks.SqueezeNet, Normalisation.ZeroToOne.ToBytes(picture.ToTensor().unsqueeze(0)));

        var best = seen.Probabilities!.topk(5, 1).indexes.data<long>().ToArray();

        Assert.Contains(best[0], new long[] { Pier, SuspensionBridge });
        Assert.Contains(SuspensionBridge, best);
        Assert.Equal(1, seen.Probabilities!.sum().item<float>(), 4);
    }

    [WeightsFact("squeezenet")]
    public void Grey_pictures_count_as_three_equal_channels_and_batches_do_not_matter()
    {
        using var scope = NewDisposeScope();
        var colour = FeatureFixture.Read()["pictures"];
        var grey = colour.narrow(1, 0, 1);
        using var network = FeatureNetworks.Open(FeatureNetworks.SqueezeNet, new AssetStore(), CPU);
        var told = new List<int>();
        var many = grey.repeat(10, 1, 1, 1);
        using var one = network.Look(grey.expand(-1, 3, -1, -1).contiguous());
        using var other = network.Look(many, new Told(told));

        Assert.InRange(FeatureFixture.Difference(other.Features.narrow(0, 18, 2), one.Features), 0, Tolerance);
        Assert.Equal([16, 20], told);
        Assert.Throws<OperationCanceledException>(() => network.Look(many, null, new CancellationToken(canceled: true)));
    }

    [MnistFact]
    public void Digits_are_seen_as_the_classifier_sees_them()
    {
        using var scope = NewDisposeScope();
        var store = new AssetStore();
        var test = Mnist.Load(store, MnistSplit.Test).Take(600);
        var pictures = tensor(test.Pixels, [600, 1, 28, 28]);
        using var classifier = DigitClassifier.Obtain(store);
        using var network = FeatureNetworks.Open(FeatureNetworks.Digits, store, CPU);
        using var seen = network.Look(pictures);

        Assert.Equal((84, 10, 600), (network.Dimensions, network.Classes, seen.Count));
        Assert.InRange(FeatureFixture.Difference(seen.Features, classifier.Features(Normalisation.MinusOneToOne.ToValues(pictures))), 0, 1e-6);
        Assert.InRange(FeatureFixture.Difference(seen.Probabilities!, classifier.Probabilities(Normalisation.MinusOneToOne.ToValues(pictures))), 0, 1e-6);
        Assert.Equal(
            "The feature network 'digits' looks at grey digits of 28 x 28 pixels, not at pictures of 3 x 28 x 28; choose another network.",
            Assert.Throws<UserException>(() => network.Look(zeros([1, 3, 28, 28], ScalarType.Byte))).Message);
    }

    [Fact]
    public void An_unknown_name_is_told_the_nearest_one() => Assert.Equal(
        "Unknown feature network 'squeezent'; did you mean 'squeezenet'?",
        Assert.Throws<UserException>(() => FeatureNetworks.Open("squeezent", new AssetStore(), CPU)).Message);

    [Fact]
    public void Weights_that_cannot_be_had_are_said_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var store = new AssetStore(folder.Path, new AssetStoreOptions { Mirror = folder.Path });
        foreach (var open in (Action[])[() => FeatureNetworks.Open(FeatureNetworks.SqueezeNet, store, CPU), () => Lpips.Open(store, CPU)])
        {
            Assert.StartsWith("'squeezenet1_1_torchvision.f16.safetensors' of 'squeezenet'", Assert.Throws<UserException>(open).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Altered_weights_are_not_used()
    {
        using var folder = new TemporaryFolder();
        var file = PublishedWeights.Catalog.Find("squeezenet").Files[0];
        folder.Write($"mirror/weights/{file.Path}", new byte[file.Bytes]);
        var store = new AssetStore(folder["store"], new AssetStoreOptions { Mirror = folder["mirror"] });

        Assert.Contains($"where {file.Bytes} are expected", Assert.Throws<UserException>(() => FeatureNetworks.Open(FeatureNetworks.SqueezeNet, store, CPU)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_manifest_has_a_card_and_is_no_data_set()
    {
        var weights = PublishedWeights.Catalog.Load();

        Assert.Equal(
            [
                "fast-style", "inception-fid", "inception-keras", "lpips-squeezenet", "microast", "nin", "nsfwjs",
                "squeezenet", "vgg16", "vgg16-torchvision", "vgg19", "vgg19-distilled", "vgg19-torchvision", "wct-distilled",
            ],
            weights.Select(each => each.Name));
        Assert.All(weights, each => Assert.NotNull(each.Card));
        Assert.Empty(new ManifestCatalog().Names.Intersect(weights.Select(each => each.Name)));
    }

    [WeightsFact("squeezenet")]
    public void What_is_no_batch_of_pictures_is_refused_in_a_sentence()
    {
        using var scope = NewDisposeScope();
        using var network = FeatureNetworks.Open(FeatureNetworks.SqueezeNet, new AssetStore(), CPU);
        string Message(Tensor pictures) => Assert.Throws<UserException>(() => network.Look(pictures)).Message;

        Assert.Equal("The feature network 'squeezenet' looks at grey or colour pictures, not at 4 channels; choose another network.", Message(zeros([1, 4, 8, 8], ScalarType.Byte)));
        Assert.StartsWith("The feature network 'squeezenet' looks at bytes of shape [N, channels, height, width] on the CPU, not at Float32 [1, 3, 8, 8]", Message(zeros(1, 3, 8, 8)), StringComparison.Ordinal);
        Assert.StartsWith("The feature network 'squeezenet' looks at bytes", Message(zeros([3, 8, 8], ScalarType.Byte)), StringComparison.Ordinal);
        Assert.StartsWith("The feature network 'squeezenet' was given no pictures", Message(zeros([0, 3, 8, 8], ScalarType.Byte)), StringComparison.Ordinal);
    }

    private static PictureFeatures See(string name, Tensor pictures)
    {
        using var network = FeatureNetworks.Open(name, new AssetStore(), CPU);
        var seen = network.Look(pictures);
        Assert.Equal((network.Dimensions, network.Classes), ((int)seen.Features.shape[1], (int)(seen.Probabilities?.shape[1] ?? 0)));
        return seen;
    }

    private sealed class Told(List<int> list) : IProgress<int>
    {
        public void Report(int value) => list.Add(value);
    }
}
