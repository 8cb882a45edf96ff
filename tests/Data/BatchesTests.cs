using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data;

public sealed class BatchesTests
{
    private static readonly LabelledImages Grey = new("grey", [.. Enumerable.Range(0, 10).Select(value => (byte)(value * 25))], 10, 1, 1, 1, null, new string('0', 64));

    private static float[] Values(Batches batches, long number)
    {
        using var batch = batches.Take(number);
        return batch.data<float>().ToArray();
    }

    [Fact]
    public void Every_pass_shows_every_picture_once_in_another_order()
    {
        var batches = new Batches(Grey, 1, 5, new RandomSeeds(1));
        float[] first = [.. Values(batches, 0), .. Values(batches, 1)], second = [.. Values(batches, 2), .. Values(batches, 3)];

        Assert.Equal(Enumerable.Range(0, 10).Select(value => (value * 25 / 127.5f) - 1), first.Order());
        Assert.Equal(first.Order(), second.Order());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_batch_depends_on_its_number_alone()
    {
        var forwards = new Batches(Grey, 1, 4, new RandomSeeds(2));
        var expected = Enumerable.Range(0, 9).Select(number => Values(forwards, number)).ToArray();
        var backwards = new Batches(Grey, 1, 4, new RandomSeeds(2));

        Assert.All(Enumerable.Range(0, 9).Reverse(), number => Assert.Equal(expected[number], Values(backwards, number)));
        Assert.NotEqual(expected[0], Values(new Batches(Grey, 1, 4, new RandomSeeds(3)), 0));
    }

    [Fact]
    public void A_batch_may_be_larger_than_the_data() =>
        Assert.Equal(25, Values(new Batches(Grey, 1, 25, new RandomSeeds(1)), 3).Length);

    [Fact]
    public void Pictures_are_resized_to_a_square_without_changing_their_mean()
    {
        using var scope = NewDisposeScope();
        var images = SyntheticImages.Bars(count: 3, size: 8, channels: 3);

        var small = new Batches(images, 4, 3, new RandomSeeds(1)).First(3);
        var same = new Batches(images, 8, 3, new RandomSeeds(1)).First(3);
        var large = new Batches(images, 20, 3, new RandomSeeds(1)).First(3);

        Assert.Equal([3, 3, 4, 4], small.shape);
        Assert.Equal([3, 3, 20, 20], large.shape);
        Assert.Equal(same.mean().item<float>(), small.mean().item<float>(), 0.1);
        Assert.Equal(same.mean().item<float>(), large.mean().item<float>(), 0.1);
        Assert.Equal((200 / 127.5f) - 1, same[0, 0, 0, 0].item<float>(), 1e-5);
    }

    [Fact]
    public void An_even_picture_stays_even_at_any_size()
    {
        var even = new LabelledImages("even", [.. Enumerable.Repeat((byte)77, 35)], 1, 1, 5, 7, null, new string('0', 64));

        Assert.All(new[] { 1, 2, 5, 11 }, size => Assert.All(PixelResizing.ToSquare(even, size), value => Assert.Equal(77, value)));
    }
}
