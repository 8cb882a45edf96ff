using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Tests.Style.Gatys;

public sealed class StyleRegionTests
{
    // Large weights: L-BFGS takes no notice of curvature where gradients are below a hundred-thousandth.
    private const int Size = 64;
    private static readonly string[] Views = ["a1", "a3", "a5", "b2"];
    private static readonly Picture Content = StylePictures.Waves(Size, Size);
    private static readonly Picture Stripes = StylePictures.Stripes(Size, Size), Squares = StylePictures.Squares(Size, Size);

    [Fact]
    public void Two_styles_in_two_halves_each_come_into_their_own()
    {
        using var network = DrawnNetwork.Create();
        var (left, right) = (StylePictures.Half(Size, Size, isLeft: true), StylePictures.Half(Size, Size, isLeft: false));
        var options = new NeuralStyleOptions { Size = Size, Steps = 40, ContentWeight = 1e4, StyleWeight = 1e6 };
        var painting = NeuralStyle.Paint(network, Content, [new(Stripes) { Where = left }, new(Squares) { Where = right }], options).Painting;

        // Each half against each style, and against what the content's own half was.
        foreach (var (side, own, other) in new[] { (0, Stripes, Squares), (Size / 2, Squares, Stripes) })
        {
            var part = new PixelRectangle(side, 0, Size / 2, Size);
            Assert.InRange(Distance(network, painting.Crop(part), own) / Distance(network, painting.Crop(part), other), 0, 0.8);
            Assert.InRange(Distance(network, painting.Crop(part), own) / Distance(network, Content.Crop(part), own), 0, 0.8);
        }
    }

    [Fact]
    public void A_part_of_a_style_picture_is_a_style_of_its_own()
    {
        using var network = DrawnNetwork.Create();
        using var scope = NewDisposeScope();
        // A picture of both; with a mask over its right half only the left is seen.
        var both = StylePictures.Draw(Size, Size, (x, y) => x < Size / 2 ? Pixel(Stripes, x, y) : Pixel(Squares, x, y));
        var options = new NeuralStyleOptions { Size = Size, Steps = 40, ContentWeight = 1e4, StyleWeight = 1e6 };
        var painting = NeuralStyle.Paint(network, Content, [new(both) { Part = StylePictures.Half(Size, Size, isLeft: true) }], options).Painting;
        Assert.InRange(Distance(network, painting, Stripes) / Distance(network, painting, Squares), 0, 0.8);
    }

    [Fact]
    public void A_white_mask_is_no_mask()
    {
        using var network = DrawnNetwork.Create();
        var options = new NeuralStyleOptions { Size = 32, Steps = 3 };
        var white = StylePictures.Draw(Size, Size, (_, _) => (255, 255, 255));
        var (masked, plain) = (NeuralStyle.Paint(network, Content, [new(Stripes) { Where = white, Part = white }], options), NeuralStyle.Paint(network, Content, [new(Stripes)], options));
        Assert.All(masked.LossCurve.Zip(plain.LossCurve), pair => Assert.Equal(1, pair.First / pair.Second, 1e-4));
    }

    [Fact]
    public void A_guide_of_half_strength_changes_no_style_of_its_region()
    {
        // Gatys et al. 2017 normalise a guide's squares to a sum of one, so only its shape counts for the matrix.
        using var network = DrawnNetwork.Create();
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var measure = new StyleMeasure(network, new Tiling(TilePlan.Whole, 0), null);
        var pixels = StylePixels.Of(Stripes, CPU);
        var (half, whole) = (measure.Grams(pixels, Views, GramDivisor.Places, full([1, 1, Size, Size], 0.5f)), measure.Grams(pixels, Views, GramDivisor.Places, null));
        foreach (var view in Views) Assert.True((half[view] - whole[view]).abs().max().item<float>() < 1e-4 * whole[view].abs().max().item<float>());
    }

    private static double Distance(StyleNetwork network, Picture one, Picture other)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var measure = new StyleMeasure(network, new Tiling(TilePlan.Whole, 0), null);
        var (left, right) = (measure.Grams(StylePixels.Of(one, CPU), Views, GramDivisor.Places, null), measure.Grams(StylePixels.Of(other, CPU), Views, GramDivisor.Places, null));
        return Views.Sum(view => ((left[view] - right[view]).norm() / right[view].norm()).item<float>());
    }

    private static (double Red, double Green, double Blue) Pixel(Picture picture, int x, int y)
    {
        var at = picture.Pixels.Span.Slice(((y * Size) + x) * 3, 3);
        return (at[0], at[1], at[2]);
    }
}
