using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Tests.Style.Gatys;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Style.Showing;

public sealed class LiveStyleTests
{
    [Fact]
    public void Figures_come_now_and_then_and_drawing_takes_a_hundredth_of_the_time()
    {
        var clock = new FakeClock();
        var shown = new List<StyleFigure>();
        var live = new LiveStyle(figure =>
        {
            clock.Advance(0.04);
            shown.Add((StyleFigure)figure!);
        }, clock);
        var asked = 0;
        for (var step = 1; step <= 400; step++)
        {
            clock.Advance(0.5);
            live.Note(new(step, 400, 1000.0 / step, () =>
            {
                asked++;
                return StylePictures.Waves();
            }));
        }

        live.Finish(StyleStagesTests.Result(StylePictures.Waves(), 400));
        Assert.InRange(shown.Count, 30, 52);
        Assert.Equal(shown.Count - 1, asked);
        Assert.True(live.Spent.TotalSeconds <= 0.01 * 201 + 0.08);
        Assert.Equal("step   4/400  loss  2.500e2     3:18 left", shown[0].ToString());
        Assert.Equal("step 400/400  loss  1.000e1", shown[^1].ToString());
    }

    [Fact]
    public void A_figure_is_one_picture_of_the_painting_beside_its_curve()
    {
        var bundle = new StyleFigure(StylePictures.Squares(960, 480), [100, 10, 1], "step 3/3").ToMimeBundle().Representations;
        var picture = Picture.Decode((byte[])bundle["image/png"]);
        Assert.Equal((480 + 16 + 560, 360), (picture.Width, picture.Height));
        Assert.Equal("step 3/3", bundle["text/plain"]);
    }

    [Fact]
    public void Painting_live_paints_the_same_picture_and_shows_it_in_the_end()
    {
        using var network = DrawnNetwork.Create();
        var options = new NeuralStyleOptions { Size = 32, Steps = 3 };
        StylePicture[] styles = [new(StylePictures.Stripes())];
        var shown = new List<object?>();
        var live = NeuralStyle.PaintLive(network, StylePictures.Waves(), styles, shown.Add, options);
        Assert.Equal(NeuralStyle.Paint(network, StylePictures.Waves(), styles, options).Painting.Pixels.ToArray(), live.Painting.Pixels.ToArray());
        Assert.Equal(4, live.LossCurve.Count);
        Assert.IsType<StyleFigure>(shown[^1]);
    }
}
