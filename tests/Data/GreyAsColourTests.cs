using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data;

public sealed class GreyAsColourTests
{
    [Fact]
    public void Every_channel_is_the_grey_picture()
    {
        var grey = SyntheticImages.Bars(labels: 2);
        var colour = new GreyAsColour(grey);

        Assert.Equal((grey.Count, 3, grey.Height, grey.Width), (colour.Count, colour.Channels, colour.Height, colour.Width));
        Assert.Equal([.. grey[1], .. grey[1], .. grey[1]], colour[1].ToArray());
        Assert.Equal(grey.LabelOf(1), colour.LabelOf(1));
        Assert.Equal(grey.Classes, colour.Classes);
        Assert.NotEqual(grey.Fingerprint, colour.Fingerprint);
    }
}
