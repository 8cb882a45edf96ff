using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Tests.Style;

public sealed class StyleColoursTests
{
    // A fifth of a grey level; rounding to bytes adds a twelfth to variances.
    private const double Rounding = 0.2;

    private static readonly Picture Content = StylePictures.Waves();
    private static readonly Picture Other = StylePictures.Waves(80, 60, red: 0.2, green: 0.5, blue: 1.1);

    [Fact]
    public void A_matched_style_has_the_mean_and_the_covariance_of_the_content()
    {
        using var scope = NewDisposeScope();
        var (got, want) = (ColourMoments.Of(StyleColours.Matched(Other, Content), null), ColourMoments.Of(Content, null));
        Assert.True((got.Mean - want.Mean).abs().max().item<double>() < Rounding);
        Assert.True((got.Covariance - want.Covariance).abs().max().item<double>() < Rounding + (0.003 * want.Covariance.abs().max().item<double>()));
    }

    [Fact]
    public void A_matched_style_is_what_numpy_makes_of_it()
    {
        // numpy: s = style pixels, c = content pixels, A = sqrtm(cov c) @ inv(sqrtm(cov s)) by eigh, round((s - mean s) @ A.T + mean c).
        Picture style = new(2, 2, 3, [100, 120, 90, 140, 110, 120, 90, 100, 160, 150, 170, 130]), content = new(2, 2, 3, [90, 100, 110, 120, 90, 100, 130, 140, 120, 100, 110, 150]);
        Assert.Equal(Matched, StyleColours.Matched(style, content).Pixels.ToArray());
    }

    private static readonly byte[] Matched = [100, 101, 97, 124, 96, 108, 89, 101, 145, 126, 142, 130];

    [Fact]
    public void Only_the_part_counts_that_a_mask_shows()
    {
        using var scope = NewDisposeScope();
        var (left, right) = (StylePictures.Half(80, 60, isLeft: true), StylePictures.Half(64, 48, isLeft: false));
        var matched = StyleColours.Matched(Other, Content, part: left, where: right);
        var (got, want) = (ColourMoments.Of(matched.Crop(new(0, 0, 40, 60)), null), ColourMoments.Of(Content.Crop(new(32, 0, 32, 48)), null));
        Assert.True((got.Mean - want.Mean).abs().max().item<double>() < 1);
    }

    [Fact]
    public void A_style_of_one_colour_becomes_the_mean_colour_of_the_content()
    {
        var flat = StylePictures.Draw(20, 20, (_, _) => (200, 30, 30));
        using var scope = NewDisposeScope();
        var mean = ColourMoments.Of(Content, null).Mean.data<double>().ToArray();
        Assert.All(StyleColours.Matched(flat, Content).Pixels.ToArray().Chunk(3), pixel => Assert.Equal(mean.Select(value => (byte)Math.Round(value)), pixel));
    }

    [Fact]
    public void Brightness_comes_from_the_painting_and_colours_from_the_content()
    {
        var painting = StylePictures.Draw(64, 48, (x, y) => (100 + x, 120 + y, 90 + ((x + y) / 2)));
        var merged = StyleColours.WithColoursOf(painting, Content);
        for (var place = 0; place < 64 * 48; place++)
        {
            var (got, brightness, colours) = (Yiq(merged, place), Yiq(painting, place), Yiq(Content, place));
            Assert.Equal(brightness.Y, got.Y, 0.51);
            Assert.Equal(colours.I, got.I, 0.61);
            Assert.Equal(colours.Q, got.Q, 0.53);
        }
    }

    [Fact]
    public void Styles_are_seen_in_grey_and_as_bright_as_the_content_where_only_brightness_is_painted()
    {
        using var scope = NewDisposeScope();
        var seen = StyleColours.Seen(Content, StyleColour.KeepLuminance);
        var prepared = StyleColours.Prepared([new(Other, 2)], Content, StyleColour.KeepLuminance)[0];
        Assert.Equal((1, 2.0), (seen.Channels, prepared.Weight));
        Assert.All(prepared.Picture.Pixels.ToArray().Chunk(3), pixel => Assert.True(pixel[0] == pixel[1] && pixel[1] == pixel[2]));
        Assert.True((ColourMoments.Of(prepared.Picture, null).Mean - ColourMoments.Of(seen, null).Mean).abs().max().item<double>() < Rounding);
        Assert.Same(Other, StyleColours.Prepared([new(Other)], Content, StyleColour.Style)[0].Picture);
    }

    private static (double Y, double I, double Q) Yiq(Picture picture, int place)
    {
        var pixel = picture.Pixels.Span.Slice(place * 3, 3);
        var (red, green, blue) = ((double)pixel[0], (double)pixel[1], (double)pixel[2]);
        return ((0.299 * red) + (0.587 * green) + (0.114 * blue), (0.5959 * red) - (0.2746 * green) - (0.3213 * blue), (0.2115 * red) - (0.5227 * green) + (0.3112 * blue));
    }
}
