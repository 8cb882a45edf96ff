namespace TorchSharp;

public static partial class torch
{
    /// <summary>Helpers around training.</summary>
    public static partial class utils
    {
        /// <summary>Samples and batches of them.</summary>
        public static partial class data
        {
            /// <summary>Samples under numbers.</summary>
            /// <typeparam name="T">A sample.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>How many samples there are.</summary>
                public abstract long Count { get; }

                /// <summary>One sample.</summary>
                /// <param name="index">Counted from 0.</param>
                public abstract T GetTensor(long index);

                /// <summary>Lets the samples go.</summary>
                public void Dispose()
                {
                    Dispose(disposing: true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Lets the samples go.</summary>
                /// <param name="disposing">Whether called by the user.</param>
                protected virtual void Dispose(bool disposing)
                {
                }
            }

            /// <summary>Samples of named tensors.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>;

            /// <summary>Samples of tensors in order.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>;
        }
    }
}
