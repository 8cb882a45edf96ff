using ArtGan.Torch;

namespace TorchSharp;

// Pieces of a dimension; all are views.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Pieces of a dimension.</summary>
        /// <param name="size">Of each piece; the last may be smaller.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] split(long size, int dim = 0) => All(Operators.split_Tensor.CallMany(this, size, dim));

        /// <summary>Pieces of a dimension.</summary>
        /// <param name="sizes">Of the pieces.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] split(long[] sizes, long dim = 0) => All(Operators.split_with_sizes.CallMany(this, sizes, dim));

        /// <summary>Pieces of a dimension.</summary>
        /// <param name="sizes">Of the pieces.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        /// <summary>Pieces of the first dimension.</summary>
        /// <param name="sizes">Of the pieces.</param>
        public Tensor[] split(params long[] sizes) => split(sizes, 0L);

        /// <summary>At most so many pieces of a dimension.</summary>
        /// <param name="chunks">How many.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] chunk(long chunks, long dim = 0) => All(Operators.chunk.CallMany(this, chunks, dim));

        /// <summary>All slices of a dimension.</summary>
        /// <param name="dimension">Which dimension.</param>
        public Tensor[] unbind(long dimension = 0) => All(Operators.unbind_int.CallMany(this, dimension));

        /// <summary>Pieces of a dimension, of nearly the same size.</summary>
        /// <param name="size">How many pieces.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] tensor_split(long size, long dim = 0) => All(Operators.tensor_split_sections.CallMany(this, size, dim));

        /// <summary>Pieces of a dimension.</summary>
        /// <param name="sizes">Where each piece but the first begins.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => All(Operators.tensor_split_indices.CallMany(this, sizes, dim));

        /// <summary>Pieces of a dimension.</summary>
        /// <param name="indices">How many pieces, without dimensions, or where each piece but the first begins, in one.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] tensor_split(Tensor indices, long dim = 0) => All(Operators.tensor_split_tensor_indices_or_sections.CallMany(this, indices, dim));

        /// <summary>Pieces of the second dimension, of the same size.</summary>
        /// <param name="size">How many pieces.</param>
        public Tensor[] hsplit(long size) => All(Operators.hsplit_int.CallMany(this, size));

        /// <summary>Pieces of the second dimension.</summary>
        /// <param name="sizes">Where each piece but the first begins.</param>
        public Tensor[] hsplit(params long[] sizes) => All(Operators.hsplit_array.CallMany(this, sizes));

        /// <summary>Pieces of the first dimension, of the same size.</summary>
        /// <param name="size">How many pieces.</param>
        public Tensor[] vsplit(long size) => All(Operators.vsplit_int.CallMany(this, size));

        /// <summary>Pieces of the first dimension.</summary>
        /// <param name="sizes">Where each piece but the first begins.</param>
        public Tensor[] vsplit(params long[] sizes) => All(Operators.vsplit_array.CallMany(this, sizes));

        /// <summary>Pieces of the third dimension, of the same size.</summary>
        /// <param name="size">How many pieces.</param>
        public Tensor[] dsplit(long size) => All(Operators.dsplit_int.CallMany(this, size));

        /// <summary>Pieces of the third dimension.</summary>
        /// <param name="sizes">Where each piece but the first begins.</param>
        public Tensor[] dsplit(params long[] sizes) => All(Operators.dsplit_array.CallMany(this, sizes));

        private static Tensor[] All(Tensor?[] tensors) => tensors!;
    }
}
