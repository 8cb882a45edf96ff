using System.Collections;

namespace TorchSharp.Modules;

/// <summary>The order of samples in each pass.</summary>
internal sealed class SampleOrder : IEnumerable<long>
{
    private readonly long count;
    private readonly bool shuffle;
    private readonly int? seed;

    private SampleOrder(long count, bool shuffle, int? seed) => (this.count, this.shuffle, this.seed) = (count, shuffle, seed);

    internal static SampleOrder Of(long count, bool shuffle, int? seed) => new(count, shuffle, seed);

    public IEnumerator<long> GetEnumerator()
    {
        if (!shuffle)
        {
            return Numbers().GetEnumerator();
        }

        using var generator = seed is { } known ? new Generator().manual_seed(known) : null;
        using var order = randperm(count, ScalarType.Int64, CPU, generator: generator);
        return ((IEnumerable<long>)order.data<long>().ToArray()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<long> Numbers()
    {
        for (var index = 0L; index < count; index++)
        {
            yield return index;
        }
    }
}
