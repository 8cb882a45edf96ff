using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.FeedForward;

public sealed class FeedForwardStylesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly AssetStore store;
    private readonly string file;

    public FeedForwardStylesTests()
    {
        store = new(folder["store"], new() { Mirror = null });
        file = folder["net.safetensors"];
        using var random = new Generator(1);
        using var network = new FastStyleNet(random);
        FastStyleFile.Save(file, network, "drawn");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(64, 48, 1, null, 64, 48)]
    [InlineData(53, 37, 3, null, 53, 37)]
    [InlineData(101, 40, 3, 51, 51, 20)]
    [InlineData(40, 101, 3, 203, 80, 203)]
    public void Paintings_have_exactly_the_size_that_was_asked_for(int width, int height, int channels, int? size, int expectedWidth, int expectedHeight)
    {
        using var painter = FeedForwardStyles.Open(file, store, CPU);
        var painted = painter.Paint(Noise(width, height, channels), [], new() { Size = size });
        Assert.Equal((expectedWidth, expectedHeight, 3), (painted.Width, painted.Height, painted.Channels));
    }

    [Theory]
    [InlineData(FastStyleForm.Resized)]
    [InlineData(FastStyleForm.Transposed)]
    public void A_saved_network_paints_the_same(FastStyleForm form)
    {
        using var random = new Generator(1);
        using var network = new FastStyleNet(random, form);
        var saved = folder["saved.safetensors"];
        FastStyleFile.Save(saved, network, "drawn");
        using var loaded = FastStyleFile.Load(saved, CPU);
        using var silent = no_grad();
        var picture = rand(1, 3, 32, 48, generator: random) * 255;
        Assert.Equal(form, loaded.Form);
        Assert.True(network.call(picture).eq(loaded.call(picture)).all().item<bool>());
    }

    [Theory]
    [InlineData(FastStyleForm.Resized, true)]
    [InlineData(FastStyleForm.Transposed, false)]
    public void A_plain_wall_stays_plain_only_without_transposed_convolutions(FastStyleForm form, bool staysPlain)
    {
        using var random = new Generator(1);
        using var network = new FastStyleNet(random, form);
        using var silent = no_grad();
        var painted = network.call(full([1, 3, 48, 64], 90f));
        var spread = painted.amax([2, 3]) - painted.amin([2, 3]);
        Assert.Equal(staysPlain, spread.max().item<float>() < 0.01);
    }

    [Fact]
    public void Mistakes_are_told_in_a_sentence()
    {
        Assert.Contains("did you mean 'wave'", Refusal(() => FeedForwardStyles.Open("wav", store, CPU)));
        Assert.Contains("could not", Refusal(() => FeedForwardStyles.Open("wct", store, CPU)), StringComparison.OrdinalIgnoreCase);
        var other = folder["other.safetensors"];
        StateFile.Save(other, new Dictionary<string, Tensor> { ["weight"] = ones(3) });
        Assert.Contains("no weights of a feed-forward style network", Refusal(() => FeedForwardStyles.Open(other, store, CPU)));
        File.WriteAllText(other, "nothing");
        Refusal(() => FeedForwardStyles.Open(other, store, CPU));
        using var painter = FeedForwardStyles.Open(file, store, CPU);
        Assert.Contains("1 x 1 is too small", Refusal(() => painter.Paint(Noise(1, 1, 3), [])));
        Assert.Contains("too small", Refusal(() => painter.Paint(Noise(200, 5, 3), [])));
        Assert.Contains("takes no style pictures", Refusal(() => painter.Paint(Noise(32, 32, 3), [new(Noise(32, 32, 3))])));
        Assert.Contains("'size' is 9000", Refusal(() => painter.Paint(Noise(32, 32, 3), [], new() { Size = 9000 })));
        Assert.Contains("'strength' is 2", Refusal(() => painter.Paint(Noise(32, 32, 3), [], new() { Strength = 2 })));
    }

    [WeightsFact("microast")]
    public void Styles_must_be_given_and_weigh_something()
    {
        using var painter = FeedForwardStyles.Open("microast", new AssetStore(), CPU);
        Assert.Contains("give at least one", Refusal(() => painter.Paint(Noise(32, 32, 3), [])));
        Assert.Contains("above 0", Refusal(() => painter.Paint(Noise(32, 32, 3), [new(Noise(32, 32, 3), 0)])));
        Assert.Contains("takes no masks", Refusal(() => painter.Paint(Noise(32, 32, 3), [new(Noise(32, 32, 3)) { Where = Noise(32, 32, 1) }])));
        Assert.Contains("style picture", Refusal(() => painter.Paint(Noise(32, 32, 3), [new(Noise(1, 1, 3))])));
        Assert.Equal(3, painter.Paint(Noise(33, 47, 1), [new(Noise(40, 21, 1))]).Channels);
    }

    private static string Refusal(Func<object> work) => Assert.Throws<UserException>(() => work()).Message;

    private static Picture Noise(int width, int height, int channels)
    {
        var pixels = new byte[width * height * channels];
        new Random(5).NextBytes(pixels);
        return new(width, height, channels, pixels);
    }
}
