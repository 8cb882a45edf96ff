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

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    public void Any_number_of_threads_gives_the_same_bytes(int lookAhead, int workers)
    {
        var pictures = new ProceduralPictures(23, 12);
        var options = new BatchOptions { Flip = true, Balanced = true, Workers = 0 };
        using var alone = new Batches(pictures, 12, 7, new RandomSeeds(4), options);
        using var helped = new Batches(pictures, 12, 7, new RandomSeeds(4), options with { LookAhead = lookAhead, Workers = workers });

        for (var number = 0; number < 12; number++)
        {
            using var expected = alone.TakeWithLabels(number);
            using var batch = helped.TakeWithLabels(number);
            Assert.Equal(expected.Pictures.bytes.ToArray(), batch.Pictures.bytes.ToArray());
            Assert.Equal(expected.Labels.data<long>().ToArray(), batch.Labels.data<long>().ToArray());
        }
    }

    [Fact]
    public void Labels_go_with_their_pictures()
    {
        var pictures = new ProceduralPictures(30, 8);
        using var batches = new Batches(pictures, 8, 10, new RandomSeeds(1));
        var labelOf = Enumerable.Range(0, 30).ToDictionary(index => Convert.ToHexString(pictures[index]), pictures.LabelOf);

        for (var number = 0; number < 3; number++)
        {
            using var batch = batches.TakeWithLabels(number);
            Assert.Equal(ScalarType.Int64, batch.Labels.dtype);
            Assert.Equal([10L], batch.Labels.shape);
            for (var i = 0; i < 10; i++)
            {
                using var bytes = batch.Pictures[i].add(1).mul(127.5).round().to(ScalarType.Byte);
                Assert.Equal(labelOf[Convert.ToHexString(bytes.bytes)], batch.Labels[i].item<long>());
                Assert.Equal(pictures.Classes[(int)batch.Labels[i].item<long>()], batch.ClassOf(i));
            }
        }
    }

    [Fact]
    public void Flips_mirror_about_half_of_the_pictures_anew_in_every_pass()
    {
        // Ten pictures of two columns: dark and bright.
        var pictures = new LabelledImages("pairs", [.. Enumerable.Range(0, 10).SelectMany(value => new byte[] { (byte)value, (byte)(200 + value) })], 10, 1, 1, 2, null, new string('0', 64));
        using var plain = new Batches(Squares(pictures), 2, 10, new RandomSeeds(1));
        using var flipped = new Batches(Squares(pictures), 2, 10, new RandomSeeds(1), new BatchOptions { Flip = true });

        var tosses = Enumerable.Range(0, 40).SelectMany(number =>
        {
            float[][] before = [.. Values(plain, number).Chunk(4)], after = [.. Values(flipped, number).Chunk(4)];
            Assert.All(before.Zip(after), pair => Assert.True(pair.First.SequenceEqual(pair.Second) || pair.First.SequenceEqual([pair.Second[1], pair.Second[0], pair.Second[3], pair.Second[2]])));
            return before.Zip(after, (first, second) => first[0] != second[0]);
        }).ToArray();

        Assert.InRange(tosses.Count(toss => toss), 160, 240);
        Assert.NotEqual(tosses[..10], tosses[10..20]);
    }

    [Fact]
    public void Balanced_batches_show_every_class_equally_often_and_all_their_pictures()
    {
        // One picture of class 0, three of class 1, sixteen of class 2, and two of none.
        byte[] labels = [0, 1, 1, 1, .. Enumerable.Repeat((byte)2, 16), 255, 255];
        var pictures = new PartlyLabelled([.. labels.Select(label => label == 255 ? -1 : label)]);
        using var batches = new Batches(pictures, 1, 6, new RandomSeeds(1), new BatchOptions { Balanced = true });
        var shown = new List<int>();

        for (var number = 0; number < 32; number++)
        {
            using var batch = batches.TakeWithLabels(number);
            Assert.Equal([0L, 0, 1, 1, 2, 2], batch.Labels.data<long>().ToArray().Order());
            shown.AddRange(batch.Pictures.data<float>().ToArray().Select(value => (int)MathF.Round((value + 1) * 127.5f)));
        }

        var times = shown.CountBy(index => index).ToDictionary();
        Assert.Equal(Enumerable.Range(0, 20), times.Keys.Order());
        Assert.Equal(64, times[0]);
        Assert.All(Enumerable.Range(1, 3), index => Assert.InRange(times[index], 21, 22));
        Assert.All(Enumerable.Range(4, 16), index => Assert.Equal(4, times[index]));
        // The classes of a round do not always come in the same order.
        Assert.True(shown.Chunk(3).Select(round => string.Join(' ', round.Select(index => labels[index]))).Distinct().Count() > 3);
    }

    [Fact]
    public void Without_labels_nothing_can_be_balanced() =>
        Assert.Contains("no labels", Assert.Throws<UserException>(() => new Batches(Grey, 1, 4, new RandomSeeds(1), new BatchOptions { Balanced = true })).Message, StringComparison.Ordinal);

    [Fact]
    public void Tensors_belong_to_the_scope_of_whoever_takes_them()
    {
        using var batches = new Batches(Grey, 1, 4, new RandomSeeds(1));
        Tensor outside, inside;
        using (NewDisposeScope())
        {
            inside = batches.Take(0);
            inside = batches.Take(1);
            inside = batches.Take(2);
            Assert.False(inside.IsInvalid);
        }

        outside = batches.Take(3);
        Assert.True(inside.IsInvalid);
        using (NewDisposeScope())
        {
            batches.Take(4);
        }

        Assert.False(outside.IsInvalid);
        outside.Dispose();
    }

    [GpuFact]
    public void A_GPU_sees_the_same_numbers_batch_after_batch()
    {
        using var here = new Batches(new ProceduralPictures(200, 16), 16, 64, new RandomSeeds(1));
        using var there = new Batches(new ProceduralPictures(200, 16), 16, 64, new RandomSeeds(1));

        // Each copy may still be under way when the next batch is taken and the memory of the last is given back.
        Tensor[] copies = [.. Enumerable.Range(0, 30).Select(number => there.Take(number, CUDA))];

        Assert.All(copies.Index(), copy => Assert.Equal(Values(here, copy.Index), copy.Item.cpu().data<float>().ToArray()));
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_the_takers_error()
    {
        using var batches = new Batches(new Unreadable(), 1, 4, new RandomSeeds(1), new BatchOptions { Workers = 2 });

        for (var number = 0; number < 5; number++)
        {
            Assert.Equal("The disk is gone.", Assert.Throws<IOException>(() => batches.Take(number)).Message);
        }
    }

    [Fact]
    public void Resized_pictures_keep_their_labels_and_have_a_fingerprint_of_their_own()
    {
        var pictures = new ProceduralPictures(600, 16);
        var resized = ResizedPictures.Of(pictures, 8);

        Assert.Same(pictures, ResizedPictures.Of(pictures, 16));
        Assert.Equal(pictures.LabelOf(599), resized.LabelOf(599));
        Assert.NotEqual(pictures.Fingerprint, resized.Fingerprint);
        Assert.All(Enumerable.Range(0, 600), index => Assert.Equal(Mean(pictures[index]), Mean(resized[index]), 6.0));
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

    private static LabelledImages Squares(LabelledImages rows) => rows with
    {
        Height = 2,
        Pixels = [.. Enumerable.Range(0, rows.Count).SelectMany(index => Enumerable.Repeat(rows[index].ToArray(), 2).SelectMany(row => row))],
    };

    /// <summary>Pictures of one pixel, which is their number.</summary>
    private class PartlyLabelled(int[] labels) : IPictureSet
    {
        private readonly byte[] pixels = [.. labels.Select((_, index) => (byte)index)];

        public string Name => "partly labelled";

        public int Count => labels.Length;

        public int Channels => 1;

        public int Height => 1;

        public int Width => 1;

        public IReadOnlyList<string> Classes => [];

        public string Fingerprint => new('0', 64);

        public DataSetInfo? Info => null;

        public virtual ReadOnlySpan<byte> this[int index] => pixels.AsSpan(index, 1);

        public int LabelOf(int index) => labels[index];
    }

    private sealed class Unreadable() : PartlyLabelled([0, 0, 0])
    {
        public override ReadOnlySpan<byte> this[int index] => throw new IOException("The disk is gone.");
    }

    [Fact]
    public void An_even_picture_stays_even_at_any_size()
    {
        var even = new LabelledImages("even", [.. Enumerable.Repeat((byte)77, 35)], 1, 1, 5, 7, null, new string('0', 64));

        Assert.All(new[] { 1, 2, 5, 11 }, size => Assert.All(ResizedPictures.Of(even, size)[0].ToArray(), value => Assert.Equal(77, value)));
    }

    private static double Mean(ReadOnlySpan<byte> pixels)
    {
        var sum = 0L;
        foreach (var value in pixels)
        {
            sum += value;
        }

        return (double)sum / pixels.Length;
    }
}
