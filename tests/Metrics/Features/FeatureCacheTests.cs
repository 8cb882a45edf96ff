using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics.Features;

public sealed class FeatureCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CountingNetwork network = new("counting");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_follow_one_shuffled_order()
    {
        var set = Numbers(700);
        var order = FeatureCache.Order(set);

        Assert.Equal(Enumerable.Range(0, 700), order.Order());
        Assert.NotEqual(Enumerable.Range(0, 700), order);
        Assert.Equal(order, FeatureCache.Order(set));
        Assert.Equal(order[..300], Look(set, 0, 300));
        Assert.Equal(order[250..600], Look(set, 250, 350));
        Assert.Equal(order[699..], Look(set, 699, 1));
    }

    [Fact]
    public void What_is_known_is_not_computed_again_and_more_goes_on_from_there()
    {
        var set = Numbers(700);
        Look(set, 0, 300);
        Assert.Equal(300, network.Seen);
        Look(set, 0, 300);
        Look(set, 100, 100);
        Assert.Equal(300, network.Seen);
        Look(set, 0, 310);
        Assert.Equal(310, network.Seen);
        Look(set, 310, 390);
        Assert.Equal(700, network.Seen);
        Look(set, 0, 700);
        Assert.Equal(700, network.Seen);
    }

    [Fact]
    public void Other_networks_and_other_pictures_have_features_of_their_own()
    {
        Look(Numbers(20), 0, 20);
        Look(Numbers(20) with { Fingerprint = new string('b', 64) }, 0, 20);
        Assert.Equal(40, network.Seen);
        using var other = new CountingNetwork("other");
        FeatureCache.Of(other, Numbers(20), 0, 20, folder.Path).Dispose();
        Assert.Equal(20, other.Seen);
    }

    [Fact]
    public void A_damaged_file_counts_as_absent_and_is_replaced()
    {
        var set = Numbers(20);
        Look(set, 0, 20);
        var file = Assert.Single(Directory.GetFiles(folder.Path, "*.safetensors", SearchOption.AllDirectories));
        var bytes = File.ReadAllBytes(file);
        foreach (var damage in (byte[][])[bytes[..^8], [.. bytes[..^1], (byte)(bytes[^1] ^ 1)], []])
        {
            File.WriteAllBytes(file, damage);
            var before = network.Seen;

            Assert.Equal(FeatureCache.Order(set), Look(set, 0, 20));

            Assert.Equal(before + 20, network.Seen);
            Assert.Equal(bytes, File.ReadAllBytes(file));
        }
    }

    [Fact]
    public void An_interrupted_look_keeps_its_full_parts()
    {
        var set = Numbers(700);
        using var stop = new CancellationTokenSource();
        network.AfterLook = stop.Cancel;

        Assert.Throws<OperationCanceledException>(() => FeatureCache.Of(network, set, 0, 700, folder.Path, cancellation: stop.Token));
        Assert.Equal(FeatureCache.Part, network.Seen);
        network.AfterLook = null;
        Look(set, 0, 700);
        Assert.Equal(700, network.Seen);
    }

    [Fact]
    public void Progress_counts_the_pictures_at_hand()
    {
        var told = new List<int>();
        FeatureCache.Of(network, Numbers(700), 100, 500, folder.Path, new Told(told)).Dispose();

        Assert.Equal([156, 412, 500], told);
    }

    [Fact]
    public void More_than_there_is_and_shapes_that_are_refused_are_said_in_a_sentence()
    {
        Assert.Equal("The data set 'numbers' holds 20 pictures, not 21; compare with fewer.", Assert.Throws<UserException>(() => Look(Numbers(20), 1, 20)).Message);
        network.Refusal = "No.";
        Assert.Equal("No.", Assert.Throws<UserException>(() => Look(Numbers(20), 0, 20)).Message);
    }

    private int[] Look(LabelledImages set, int first, int count)
    {
        using var seen = FeatureCache.Of(network, set, first, count, folder.Path);
        Assert.Equal([count, 2], seen.Features.shape);
        Assert.Equal(1, seen.Probabilities!.min().item<float>());
        return [.. seen.Features.select(1, 0).data<float>().ToArray().Select(value => (int)value)];
    }

    // A picture's two pixels are its number.
    private static LabelledImages Numbers(int count) =>
        new("numbers", [.. Enumerable.Range(0, count).SelectMany(number => new[] { (byte)(number / 256), (byte)(number % 256) })], count, 1, 1, 2, null, new string('a', 64));

    private sealed class Told(List<int> list) : IProgress<int>
    {
        public void Report(int value) => list.Add(value);
    }

    private sealed class CountingNetwork(string name) : IFeatureNetwork
    {
        public string Name => name;
        public string Description => name;
        public string Fingerprint => name;
        public int Dimensions => 2;
        public int Classes => 1;
        public int Seen { get; private set; }
        public string? Refusal { get; set; }
        public Action? AfterLook { get; set; }

        public string? Refuses(int channels, int height, int width) => Refusal;

        public PictureFeatures Look(Tensor pictures, IProgress<int>? progress = null, CancellationToken cancellation = default)
        {
            Seen += (int)pictures.shape[0];
            using var scope = NewDisposeScope();
            var pixels = pictures.to(ScalarType.Float32).view(-1, 2);
            var number = pixels.narrow(1, 0, 1).mul(256).add(pixels.narrow(1, 1, 1));
            AfterLook?.Invoke();
            return new(cat([number, number.neg()], 1).MoveToOuterDisposeScope(), ones(pictures.shape[0], 1).MoveToOuterDisposeScope());
        }

        public void Dispose()
        {
        }
    }
}
