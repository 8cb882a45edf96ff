using ArtGan.Tests.Support;
using static TorchSharp.torch.utils.data;

namespace ArtGan.Tests.Torch.Data;

/// <summary>Batches of a data set: sizes, order, and who disposes what.</summary>
public sealed class DataLoaderTests
{
    private sealed class Squares : Dataset
    {
        public override long Count => 5;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["number"] = tensor(index), ["square"] = tensor(index * index) };
    }

    [Theory]
    [InlineData(false, 4, new long[] { 3, 3, 3, 1 })]
    [InlineData(true, 3, new long[] { 3, 3, 3 })]
    public void A_last_batch_that_is_not_full_is_kept_or_dropped(bool drop_last, long count, long[] sizes)
    {
        using var loader = DataLoader(TensorDataset(arange(10), arange(10).to(ScalarType.Float32).view(10, 1).expand(10, 2)), 3, drop_last: drop_last);
        Assert.Equal(count, loader.Count);
        Assert.Equal(sizes, loader.Select(batch => batch[0].shape[0]).ToArray());
        Assert.All(loader, batch => Assert.Equal([batch[0].shape[0], 2], batch[1].shape));
    }

    [Fact]
    public void Named_tensors_are_stacked_by_name()
    {
        using var loader = DataLoader(new Squares(), 2);
        Assert.Equal([0L, 1, 4, 9, 16], loader.SelectMany(batch => batch["square"].data<long>().ToArray()));
    }

    [Fact]
    [OwnEngine("Its loader shuffles by a random stream of its own.")]
    public void A_seed_fixes_the_order_and_without_one_the_default_stream_does()
    {
        long[] Pass(IterableDataLoader loader) => [.. loader.SelectMany(batch => batch[0].data<long>().ToArray())];
        using var samples = TensorDataset(arange(50));
        var seeded = DataLoader(samples, 7, shuffle: true, seed: 5);
        Assert.Equal(Pass(seeded), Pass(seeded));
        Assert.Equal(Pass(seeded), Pass(DataLoader(samples, 7, shuffle: true, seed: 5)));
        Assert.NotEqual(Pass(seeded), Pass(DataLoader(samples, 7, shuffle: true, seed: 6)));
        Assert.Equal(Enumerable.Range(0, 50).Select(index => (long)index), Pass(seeded).Order());
        var free = DataLoader(samples, 7, shuffle: true);
        manual_seed(1);
        var first = Pass(free);
        Assert.NotEqual(first, Pass(free));
        manual_seed(1);
        Assert.Equal(first, Pass(free));
    }

    [Fact]
    public void A_given_order_is_kept() =>
        Assert.Equal([4L, 0, 3], DataLoader(TensorDataset(arange(5)), 2, new long[] { 4, 0, 3 }).SelectMany(batch => batch[0].data<long>().ToArray()));

    [Fact]
    [OwnEngine("Its loader leaves a data set that it was told to dispose.")]
    public void Batches_and_the_data_set_are_disposed_as_told()
    {
        var numbers = arange(4);
        List<Tensor> seen = [];
        using (var loader = DataLoader(TensorDataset(numbers), 2))
        {
            foreach (var batch in loader)
            {
                Assert.All(seen, earlier => Assert.True(earlier.IsInvalid));
                seen.Add(batch[0]);
            }
        }

        Assert.All(seen, earlier => Assert.True(earlier.IsInvalid));
        Assert.True(numbers.IsInvalid);
        var kept = arange(4);
        using (var loader = DataLoader(TensorDataset(kept), 2, disposeBatch: false, disposeDataset: false))
        {
            seen = [.. loader.Select(batch => batch[0])];
        }

        Assert.All(seen, batch => Assert.False(batch.IsInvalid));
        Assert.False(kept.IsInvalid);
    }

    [Fact]
    [OwnEngine("It says so in other words.")]
    public void Tensors_of_unequal_length_are_refused() =>
        Assert.Contains("as many samples", Assert.Throws<ArgumentException>(() => TensorDataset(arange(3), arange(4))).Message, StringComparison.Ordinal);
}
