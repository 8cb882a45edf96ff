using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics.Features;

public sealed class FeatureNetworkExtensionsTests
{
    [Fact]
    public void Pictures_become_bytes_channel_by_channel()
    {
        using var bytes = FeatureNetworkExtensions.BytesOf([new Picture(2, 1, 3, [1, 2, 3, 4, 5, 6]), new Picture(2, 1, 3, [7, 8, 9, 10, 11, 12])]);
        Assert.Equal([2, 3, 1, 2], bytes.shape);
        Assert.Equal<byte>([1, 4, 2, 5, 3, 6, 7, 10, 8, 11, 9, 12], bytes.data<byte>().ToArray());
    }

    [Fact]
    public void Pictures_of_different_shapes_are_one_sentence()
    {
        var error = Assert.Throws<UserException>(() => FeatureNetworkExtensions.BytesOf([new Picture(2, 1, 1, [1, 2]), new Picture(1, 2, 1, [1, 2])]));
        Assert.Equal("Pictures that are looked at together must have one shape, not 2 x 1 x 1 and 1 x 2 x 1; resize them first.", error.Message);
        Assert.Throws<UserException>(() => FeatureNetworkExtensions.BytesOf([]));
    }

    [Fact]
    public void A_network_that_cannot_be_had_is_left_out_and_only_where_none_can_it_is_an_error()
    {
        var store = new AssetStore(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new() { Mirror = null, Attempts = 1 });
        Assert.Throws<UserException>(() => FeatureNetworks.OpenThoseToBeHad([FeatureNetworks.SqueezeNet, FeatureNetworks.InceptionMixed8], store, CPU));
    }
}
