namespace TorchSharp.Modules
{
    /// <summary>Tensors whose first dimension counts the samples. Made by torch.utils.data.TensorDataset.</summary>
    public sealed class TensorDataset : torch.utils.data.IterableDataset
    {
        private readonly Tensor[] tensors;

        internal TensorDataset(Tensor[] tensors)
        {
            ArgumentNullException.ThrowIfNull(tensors);
            if (tensors.Length == 0 || tensors.Any(tensor => tensor.ndim == 0 || tensor.shape[0] != tensors[0].shape[0]))
            {
                throw new ArgumentException("A data set needs tensors with as many samples each in the first dimension.", nameof(tensors));
            }

            this.tensors = tensors;
        }

        /// <inheritdoc/>
        public override long Count => tensors[0].shape[0];

        /// <summary>One sample, views of the tensors.</summary>
        /// <param name="index">Counted from 0.</param>
        public IList<Tensor> this[long index] => GetTensor(index);

        /// <summary>One sample, views of the tensors.</summary>
        /// <param name="index">Counted from 0.</param>
        public override IList<Tensor> GetTensor(long index) => [.. tensors.Select(tensor => tensor.select(0, index))];

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                foreach (var tensor in tensors)
                {
                    tensor.Dispose();
                }
            }

            base.Dispose(disposing);
        }
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
                /// <summary>Tensors whose first dimension counts the samples.</summary>
                /// <param name="tensors">The tensors; they belong to the data set, which disposes them with itself.</param>
                /// <exception cref="ArgumentException">They have not as many samples each.</exception>
                public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}
