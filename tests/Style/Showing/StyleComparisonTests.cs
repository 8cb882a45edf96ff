using ArtGan.Style;

namespace ArtGan.Tests.Style.Showing;

public sealed class StyleComparisonTests
{
    [Fact]
    public void A_comparison_has_a_row_of_what_it_is_made_of_and_rows_of_paintings_with_their_facts()
    {
        var comparison = new StyleComparison(StylePictures.Waves(300, 200), [new(StylePictures.Stripes(), 0.5), new(StylePictures.Squares(40, 400), 1.5)]) { Columns = 2 };
        for (var painting = 1; painting <= 3; painting++)
            comparison.Add($"style-weight {painting}", StyleStagesTests.Result(StylePictures.Squares(300, 200), painting, painting * 1.5));

        var figure = comparison.ToPicture();
        // Two rows of three cells and a blank, two of three paintings; each cell a square of 300 with two lines of text.
        Assert.Equal(((2 * 300) + (3 * 8), (4 * (300 + 21 + 21)) + (5 * 8)), (figure.Width, figure.Height));
        Assert.Equal("style-weight 1: loss 1.000e1, 1 steps, 1.5 s", comparison.ToString().Split('\n')[0]);
        Assert.Equal(["image/png", "text/plain"], comparison.ToMimeBundle().Representations.Keys.Order());
        figure.Save(Path.Combine(Repository.Root, "artifacts", "screenshots", "style-comparison.png"));
    }

    [Fact]
    public void More_paintings_than_a_figure_holds_are_refused()
    {
        var comparison = new StyleComparison(StylePictures.Waves(), []);
        for (var painting = 0; painting < StyleComparison.MostPaintings; painting++) comparison.Add("x", StyleStagesTests.Result(StylePictures.Waves(), 1));
        Assert.Contains("at most 64 paintings", Assert.Throws<UserException>(() => comparison.Add("x", StyleStagesTests.Result(StylePictures.Waves(), 1))).Message, StringComparison.Ordinal);
    }
}
