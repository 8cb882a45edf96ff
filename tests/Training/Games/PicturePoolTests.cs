using ArtGan.Training;

namespace ArtGan.Tests.Training.Games;

public sealed class PicturePoolTests
{
    [Fact]
    public void Until_it_is_full_every_picture_is_shown_and_kept()
    {
        using var pool = new PicturePool(4, [1], CPU);

        Assert.Equal([1, 2, 3], Numbers(pool.Exchange(Pictures(1, 2, 3), seed: 1)));
        Assert.Equal([1, 2, 3, 0], Numbers(pool.Pictures));
        Assert.Equal(3, pool.Filled.item<long>());
        Assert.Equal(4, Numbers(pool.Exchange(Pictures(4), seed: 2))[0]);
        Assert.Equal([1, 2, 3, 4], Numbers(pool.Pictures));
    }

    [Fact]
    public void Once_full_about_half_are_swapped_for_kept_ones_and_none_is_lost()
    {
        using var pool = new PicturePool(5, [1], CPU);
        pool.Exchange(Pictures(1, 2, 3, 4, 5), seed: 0);
        var (all, swaps) = (new List<float> { 1, 2, 3, 4, 5 }, 0);
        var shown = new List<float>();
        for (var turn = 6; turn < 406; turn++)
        {
            var back = Numbers(pool.Exchange(Pictures(turn), turn))[0];
            all.Add(turn);
            shown.Add(back);
            swaps += back == turn ? 0 : 1;
        }

        Assert.InRange(swaps, 160, 240);
        Assert.Equal(all.Order(), shown.Concat(Numbers(pool.Pictures)).Order());
    }

    [Fact]
    public void What_it_gives_depends_on_its_content_and_the_seed_alone()
    {
        using var first = new PicturePool(3, [1], CPU);
        first.Exchange(Pictures(1, 2, 3), seed: 1);
        first.Exchange(Pictures(4, 5), seed: 2);
        using var second = new PicturePool(3, [1], CPU);
        second.Pictures.copy_(first.Pictures);
        second.Filled.copy_(first.Filled);

        Assert.Equal(Numbers(first.Exchange(Pictures(6, 7, 8, 9), seed: 3)), Numbers(second.Exchange(Pictures(6, 7, 8, 9), seed: 3)));
        Assert.Equal(Numbers(first.Pictures), Numbers(second.Pictures));
    }

    [Fact]
    public void Of_no_size_it_gives_back_what_it_gets()
    {
        using var pool = new PicturePool(0, [1], CPU);

        Assert.Equal([7, 8], Numbers(pool.Exchange(Pictures(7, 8), seed: 1)));
    }

    private static Tensor Pictures(params float[] numbers) => tensor(numbers).unsqueeze(1);

    private static float[] Numbers(Tensor pictures) => pictures.flatten().contiguous().data<float>().ToArray();
}
