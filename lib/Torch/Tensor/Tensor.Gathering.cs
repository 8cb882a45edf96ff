using ArtGan.Torch;

namespace TorchSharp;

// Elements chosen by indices and masks.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Chosen slices of a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which slices; of one dimension.</param>
        public Tensor index_select(long dim, Tensor index) => Operators.index_select.Call(this, dim, index);

        /// <summary>Elements chosen along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which elements; of the result's shape.</param>
        public Tensor gather(long dim, Tensor index) => Operators.gather.Call(this, dim, index);

        /// <summary>Elements chosen along a dimension; other dimensions are broadcast.</summary>
        /// <param name="indices">Whole numbers of the same number of dimensions.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor take_along_dim(Tensor indices, long dim) => Operators.take_along_dim.Call(this, indices, dim);

        /// <summary>Elements by their place in the flattened tensor.</summary>
        /// <param name="indices">Places.</param>
        public Tensor take_along_dim(Tensor indices) => Operators.take_along_dim.Call(this, indices);

        /// <summary>Elements by their place in the flattened tensor.</summary>
        /// <param name="index">Places.</param>
        public Tensor take(Tensor index) => Operators.take.Call(this, index);

        /// <summary>The elements where the mask is true, in one dimension.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        public Tensor masked_select(Tensor mask) => Operators.masked_select.Call(this, mask);

        /// <summary>This where the condition is true, the other elsewhere.</summary>
        /// <param name="condition">Truth values.</param>
        /// <param name="y">The other.</param>
        public Tensor where(Tensor condition, Tensor y) => Operators.where_self.Call(condition, this, y);

        /// <summary>Indices of what is not zero, one row each.</summary>
        public Tensor nonzero() => Operators.nonzero.Call(this);

        /// <summary>Indices of what is not zero, one row each.</summary>
        public Tensor argwhere() => Operators.argwhere.Call(this);

        /// <summary>Indices of what is not zero, one tensor a dimension.</summary>
        public IList<Tensor> nonzero_as_list() => torch.where(this);
    }
}
