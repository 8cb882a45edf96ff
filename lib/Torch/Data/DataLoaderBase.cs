using System.Collections;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Batches of a data set, once through at each enumeration.</summary>
/// <typeparam name="T">A sample.</typeparam>
/// <typeparam name="S">A batch.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    private readonly Dataset<T> dataset;
    private readonly int batchSize;
    private readonly Func<IEnumerable<T>, Device, S> collate_fn;
    private readonly IEnumerable<long> shuffler;
    private readonly Device device;
    private readonly bool drop_last;
    private readonly bool disposeBatch;
    private readonly bool disposeDataset;

    /// <summary>Batches in a given order of samples.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples in a batch, at least 1.</param>
    /// <param name="collate_fn">Makes a batch of samples on a device.</param>
    /// <param name="shuffler">The samples' numbers, enumerated anew for each pass.</param>
    /// <param name="device">Where batches go; the processor when null.</param>
    /// <param name="num_worker">There for code written for TorchSharp: samples are loaded on the thread that asks for them.</param>
    /// <param name="drop_last">Leave out a last batch that is not full.</param>
    /// <param name="disposeBatch">Dispose a batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        this.dataset = dataset;
        this.batchSize = batchSize;
        this.collate_fn = collate_fn;
        this.shuffler = shuffler;
        this.device = device ?? CPU;
        this.drop_last = drop_last;
        this.disposeBatch = disposeBatch;
        this.disposeDataset = disposeDataset;
    }

    /// <summary>Batches in order or shuffled.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples in a batch, at least 1.</param>
    /// <param name="collate_fn">Makes a batch of samples on a device.</param>
    /// <param name="shuffle">A random order.</param>
    /// <param name="device">Where batches go; the processor when null.</param>
    /// <param name="seed">Fixes the order for every pass; null draws each pass from the default random stream.</param>
    /// <param name="num_worker">There for code written for TorchSharp: samples are loaded on the thread that asks for them.</param>
    /// <param name="drop_last">Leave out a last batch that is not full.</param>
    /// <param name="disposeBatch">Dispose a batch when the next one is asked for.</param>
    /// <param name="disposeDataset">Dispose the data set with the loader.</param>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, SampleOrder.Of(dataset?.Count ?? 0, shuffle, seed), device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>Batches in one pass.</summary>
    public long Count => drop_last ? dataset.Count / batchSize : (dataset.Count + batchSize - 1) / batchSize;

    /// <summary>One pass through the samples.</summary>
    public IEnumerator<S> GetEnumerator()
    {
        foreach (var indices in shuffler.Chunk(batchSize))
        {
            if (drop_last && indices.Length < batchSize)
            {
                yield break;
            }

            var (batch, made) = Load(indices);
            try
            {
                yield return batch;
            }
            finally
            {
                if (disposeBatch)
                {
                    foreach (var item in made)
                    {
                        item.Dispose();
                    }
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Disposes the data set, unless told otherwise.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the data set, unless told otherwise.</summary>
    /// <param name="disposing">Whether called by the user.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposeDataset)
        {
            dataset.Dispose();
        }
    }

    // The samples go with the scope; the batch moves on to the one the caller has open, if any.
    private (S Batch, IReadOnlyList<Tensor> Made) Load(long[] indices)
    {
        using var scope = NewDisposeScope();
        var batch = collate_fn([.. indices.Select(dataset.GetTensor)], device);
        Tensor[] made = [.. Tensors(batch)];
        foreach (var tensor in made)
        {
            tensor.MoveToOuterDisposeScope();
        }

        return (batch, made);
    }

    private static IEnumerable<Tensor> Tensors(S batch) => batch switch
    {
        Tensor one => [one],
        IEnumerable<Tensor> several => several,
        IReadOnlyDictionary<string, Tensor> named => named.Values,
        _ => [],
    };
}
