using ArtGan.Data;

namespace ArtGan.Tests.Data;

public sealed class PictureSetDisplayTests
{
    private static string Html(IRichDisplay value) => (string)value.ToMimeBundle().Representations["text/html"];

    [Fact]
    public void A_set_shows_a_sheet_its_classes_its_rights_and_its_card()
    {
        var set = new ProceduralPictures(20, 16)
        {
            Info = new DataSetInfo("procedural", "Made <here>", "CC0 & free", null, "# The card\n\nWho is *missing*: <nobody>", IsSynthetic: true),
        };

        var html = Html(set);

        Assert.Contains("data:image/png;base64,", html, StringComparison.Ordinal);
        Assert.Contains("Made &lt;here&gt;", html, StringComparison.Ordinal);
        Assert.Contains(">synthetic<", html, StringComparison.Ordinal);
        Assert.Contains("Rights: CC0 &amp; free", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Card</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Who is <em>missing</em>: &lt;nobody&gt;</p>", html, StringComparison.Ordinal);
        Assert.Contains("blocks</td><td style=\"text-align:right\">4</td>", html, StringComparison.Ordinal);
        Assert.Contains("waves</td><td style=\"text-align:right\">3</td>", html, StringComparison.Ordinal);
        Assert.StartsWith("procedural: 20 synthetic colour pictures, 16 x 16, 6 classes", (string)((IRichDisplay)set).ToMimeBundle().Representations["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_without_labels_card_or_information_shows_none()
    {
        var html = Html(new LabelledImages("bare", new byte[2 * 64], 2, 1, 8, 8, null, new string('a', 64)));

        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", html, StringComparison.Ordinal);
        Assert.Contains("2 grey pictures, 8 x 8", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_set_is_no_error() =>
        Assert.Contains("0 grey pictures", Html(new LabelledImages("empty", [], 0, 1, 8, 8, null, new string('a', 64))), StringComparison.Ordinal);

    [Fact]
    public void Many_classes_are_summed_up()
    {
        var set = new LabelledImages("many", new byte[100], 100, 1, 1, 1, [.. Enumerable.Range(0, 100).Select(index => (byte)index)], new string('a', 64));

        Assert.Contains("60 more</td><td style=\"text-align:right\">60</td>", Html(set), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_shows_its_pictures_with_their_classes()
    {
        using var batches = new Batches(new ProceduralPictures(12, 8), 8, 6, new RandomSeeds(1), new BatchOptions { Balanced = true });
        using var batch = batches.TakeWithLabels(0);

        var html = Html(batch);

        Assert.Equal(6, html.Split("<img").Length - 1);
        Assert.All(new ProceduralPictures(1, 8).Classes, name => Assert.Contains($"{name}</figcaption>", html, StringComparison.Ordinal));
        Assert.Contains(">6 synthetic pictures</p>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, 80)]
    [InlineData(64, 64)]
    [InlineData(400, 80)]
    public void Sheets_show_small_pictures_enlarged_and_large_ones_reduced(int size, int shown)
    {
        var sheet = new ProceduralPictures(20, size).ContactSheet(10);

        Assert.Equal((8 * shown) + (9 * 3), sheet.Width);
        Assert.Equal((2 * shown) + (3 * 3), sheet.Height);
    }

    [Fact]
    public void Sheets_show_pictures_from_all_over_the_set()
    {
        // Sorted by class, and each picture its class's grey: 0, 40, 80, 120, 160.
        var set = new LabelledImages("sorted", [.. Enumerable.Range(0, 100).Select(index => (byte)(index / 20 * 40))], 100, 1, 1, 1, null, new string('a', 64));

        Assert.Superset(new HashSet<byte> { 0, 40, 80, 120, 160 }, set.ContactSheet(10).Pixels.ToArray().ToHashSet());
    }

    [Fact]
    public void A_picture_of_a_set_has_its_pixels()
    {
        var picture = new LabelledImages("two", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, .. new byte[12]], 2, 3, 2, 2, null, new string('a', 64)).PictureAt(0);

        Assert.Equal([1, 5, 9, 2, 6, 10, 3, 7, 11, 4, 8, 12], picture.Pixels.ToArray());
    }
}
