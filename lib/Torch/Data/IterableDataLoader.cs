using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules
{
    /// <summary>Batches of tensors in order, the samples in the first dimension. Made by torch.utils.data.DataLoader.</summary>
    public sealed class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
    {
        /// <summary>Batches in a given order of samples.</summary>
        /// <param name="dataset">The samples.</param>
        /// <param name="batchSize">Samples in a batch, at least 1.</param>
        /// <param name="shuffler">The samples' numbers, enumerated anew for each pass.</param>
        /// <param name="device">Where batches go; the processor when null.</param>
        /// <param name="num_worker">There for code written for TorchSharp: samples are loaded on the thread that asks for them.</param>
        /// <param name="drop_last">Leave out a last batch that is not full.</param>
        /// <param name="disposeBatch">Dispose a batch when the next one is asked for.</param>
        /// <param name="disposeDataset">Dispose the data set with the loader.</param>
        public IterableDataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        /// <summary>Batches in order or shuffled.</summary>
        /// <param name="dataset">The samples.</param>
        /// <param name="batchSize">Samples in a batch, at least 1.</param>
        /// <param name="shuffle">A random order.</param>
        /// <param name="device">Where batches go; the processor when null.</param>
        /// <param name="seed">Fixes the order for every pass; null draws each pass from the default random stream.</param>
        /// <param name="num_worker">There for code written for TorchSharp: samples are loaded on the thread that asks for them.</param>
        /// <param name="drop_last">Leave out a last batch that is not full.</param>
        /// <param name="disposeBatch">Dispose a batch when the next one is asked for.</param>
        /// <param name="disposeDataset">Dispose the data set with the loader.</param>
        public IterableDataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> samples, Device device) =>
            [.. Enumerable.Range(0, samples.First().Count).Select(place => Stacked(samples.Select(sample => sample[place]), device))];

        private static Tensor Stacked(IEnumerable<Tensor> parts, Device device) => stack(parts).to(device);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                /// <summary>Batches of tensors in order, the samples in the first dimension.</summary>
                /// <param name="dataset">The samples.</param>
                /// <param name="batchSize">Samples in a batch, at least 1.</param>
                /// <param name="shuffler">The samples' numbers, enumerated anew for each pass.</param>
                /// <param name="device">Where batches go; the processor when null.</param>
                /// <param name="num_worker">There for code written for TorchSharp: samples are loaded on the thread that asks for them.</param>
                /// <param name="drop_last">Leave out a last batch that is not full.</param>
                /// <param name="disposeBatch">Dispose a batch when the next one is asked for.</param>
                /// <param name="disposeDataset">Dispose the data set with the loader.</param>
                public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

                /// <summary>Batches of tensors in order, the samples in the first dimension.</summary>
                /// <param name="dataset">The samples.</param>
                /// <param name="batchSize">Samples in a batch, at least 1.</param>
                /// <param name="shuffle">A random order.</param>
                /// <param name="device">Where batches go; the processor when null.</param>
                /// <param name="seed">Fixes the order for every pass; null draws each pass from the default random stream.</param>
                /// <param name="num_worker">There for code written for TorchSharp: samples are loaded on the thread that asks for them.</param>
                /// <param name="drop_last">Leave out a last batch that is not full.</param>
                /// <param name="disposeBatch">Dispose a batch when the next one is asked for.</param>
                /// <param name="disposeDataset">Dispose the data set with the loader.</param>
                public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);
            }
        }
    }
}
