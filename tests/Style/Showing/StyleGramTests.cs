using ArtGan.Imaging;
using ArtGan.Plots;
using ArtGan.Style;
using ArtGan.Tests.Style.Gatys;

namespace ArtGan.Tests.Style.Showing;

public sealed class StyleGramTests
{
    [Fact]
    public void An_entry_is_the_mean_product_of_two_features()
    {
        using var network = DrawnNetwork.Create();
        var gram = StyleGram.Of(network, StylePictures.Waves(), "a1");
        using var pixels = network.Pixels(StylePictures.Waves());
        using var features = network.Look(pixels, "a1")[0];
        using var product = (features[0, 2] * features[0, 5]).mean();
        Assert.Equal(8, gram.Channels);
        Assert.Equal(product.item<float>(), gram[2, 5], 1e-3 * Math.Abs(gram[2, 5]));
        Assert.Equal(gram[2, 5], gram[5, 2]);
    }

    [Fact]
    public void The_order_of_pieces_says_little_and_another_picture_much()
    {
        using var network = DrawnNetwork.Create();
        var picture = StylePictures.Squares(72, 72);
        var gram = StyleGram.Of(network, picture, "a1");
        var (pieces, other) = (gram.Difference(StyleGram.Of(network, picture.ShuffleTiles(12, seed: 1), "a1")), gram.Difference(StyleGram.Of(network, StylePictures.Stripes(72, 72), "a1")));
        Assert.Equal(0, gram.Difference(gram));
        Assert.True(pieces < 0.3 * other, $"{pieces} and {other}");
    }

    [Fact]
    public void Heat_maps_share_their_features_and_their_scale()
    {
        using var network = DrawnNetwork.Create();
        StyleGram Gram(Picture picture) => StyleGram.Of(network, picture, "a3");
        var chart = StyleGram.Chart([("waves", Gram(StylePictures.Waves())), ("stripes", Gram(StylePictures.Stripes()))], features: 6);
        var maps = chart.Traces.Cast<Heatmap>().ToList();
        Assert.Equal(2, maps.Count);
        Assert.Equal(maps[0].zmax, maps[1].zmax);
        Assert.Equal([false, true], maps.Select(map => map.showscale!.Value));
    }

    [Fact]
    public void Matrices_of_two_views_are_not_compared()
    {
        using var network = DrawnNetwork.Create();
        var (one, other) = (StyleGram.Of(network, StylePictures.Waves(), "a1"), StyleGram.Of(network, StylePictures.Waves(), "a3"));
        Assert.Throws<UserException>(() => one.Difference(other));
        Assert.Throws<UserException>(() => StyleGram.Chart([("a", one), ("b", other)]));
        Assert.Throws<UserException>(() => StyleGram.Chart([]));
    }
}
