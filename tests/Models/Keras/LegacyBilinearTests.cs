using ArtGan.Models;

namespace ArtGan.Tests.Models.Keras;

public sealed class LegacyBilinearTests
{
    [Fact]
    public void First_pixels_lie_upon_each_other_and_the_last_repeat_the_edge()
    {
        using var scope = NewDisposeScope();
        var picture = tensor(new float[,] { { 1, 3 }, { 5, 7 } }).reshape(1, 1, 2, 2);

        var result = new LegacyBilinear(2).call(picture);

        var expected = tensor(new float[,] { { 1, 2, 3, 3 }, { 3, 4, 5, 5 }, { 5, 6, 7, 7 }, { 5, 6, 7, 7 } });
        Assert.True(result.squeeze().equal(expected).all().item<bool>());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(32)]
    public void A_pixel_is_read_at_its_number_divided_by_the_factor(int factor)
    {
        using var scope = NewDisposeScope();
        var row = tensor(new float[] { 2, 7, -3, 4 });

        var result = new LegacyBilinear(factor).call(row.expand(1, 1, 4, 4))[0, 0, 1];

        for (var i = 0; i < 4 * factor; i++)
        {
            var (low, share) = (i / factor, (float)(i % factor) / factor);
            var high = Math.Min(low + 1, 3);
            Assert.Equal((row[low].item<float>() * (1 - share)) + (row[high].item<float>() * share), result[i].item<float>(), 1e-5f);
        }
    }
}
