using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public class CroppingTests
{
    [Theory]
    [InlineData("centre", CropMode.Centre, false, "centre")]
    [InlineData("center", CropMode.Centre, false, "centre")]
    [InlineData("trim", CropMode.Centre, true, "trim,centre")]
    [InlineData(" trim , attention ", CropMode.Attention, true, "trim,attention")]
    [InlineData("pad", CropMode.Pad, false, "pad")]
    public void A_way_to_crop_is_read_and_written(string text, CropMode mode, bool trim, string written)
    {
        var cropping = Cropping.Parse(text);
        Assert.Equal((mode, trim, written), (cropping.Mode, cropping.Trim, cropping.ToString()));
        Assert.Equal(cropping, Cropping.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("round")]
    [InlineData("centre,trim")]
    [InlineData("trim,trim")]
    [InlineData("trim,centre,pad")]
    [InlineData("1")]
    public void Another_way_is_a_sentence_that_lists_them(string text) =>
        Assert.Contains("choose centre, attention, entropy, stretch, pad", Assert.Throws<UserException>(() => Cropping.Parse(text)).Message, StringComparison.Ordinal);
}
