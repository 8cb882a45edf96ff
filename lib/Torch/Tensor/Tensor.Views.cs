using ArtGan.Torch;

namespace TorchSharp;

// Other shapes, and elements chosen.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape; a view where that is possible.</summary>
        /// <param name="shape">Sizes; one may be -1.</param>
        public Tensor reshape(params long[] shape) => Operators.reshape.Call(this, shape);

        /// <summary>The same memory in another shape.</summary>
        /// <param name="shape">Sizes; one may be -1.</param>
        public Tensor view(params long[] shape) => Operators.view.Call(this, shape);

        /// <summary>Several dimensions made one.</summary>
        /// <param name="start_dim">First.</param>
        /// <param name="end_dim">Last.</param>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Operators.flatten_using_ints.Call(this, start_dim, end_dim);

        /// <summary>One dimension made several.</summary>
        /// <param name="dim">Which.</param>
        /// <param name="sizes">Sizes; one may be -1.</param>
        public Tensor unflatten(long dim, params long[] sizes) => Operators.unflatten_int.Call(this, dim, sizes);

        /// <summary>The dimensions in another order; a view.</summary>
        /// <param name="permutation">The old dimension at each new place.</param>
        public Tensor permute(params long[] permutation) => Operators.permute.Call(this, permutation);

        /// <summary>Two dimensions exchanged; a view.</summary>
        /// <param name="dim0">One.</param>
        /// <param name="dim1">The other.</param>
        public Tensor transpose(long dim0, long dim1) => Operators.transpose_int.Call(this, dim0, dim1);

        /// <summary>A dimension of size 1 put in; a view.</summary>
        /// <param name="dim">Where.</param>
        public Tensor unsqueeze(long dim) => Operators.unsqueeze.Call(this, dim);

        /// <summary>Dimensions of size 1 repeated without memory.</summary>
        /// <param name="sizes">New sizes; -1 keeps one.</param>
        public Tensor expand(params long[] sizes) => Operators.expand.Call(this, sizes);

        /// <summary>Dimensions of size 1 repeated without memory to another's shape.</summary>
        /// <param name="other">The other.</param>
        public Tensor expand_as(Tensor other) => Operators.expand_as.Call(this, other);

        /// <summary>Copies laid side by side.</summary>
        /// <param name="sizes">How often, in each dimension.</param>
        public Tensor repeat(params long[] sizes) => Operators.repeat.Call(this, sizes);

        /// <summary>Each element several times in a row.</summary>
        /// <param name="repeats">How often.</param>
        /// <param name="dim">In which dimension; flattened when null.</param>
        /// <param name="output_size">The result's size when known.</param>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Operators.repeat_interleave_self_int.Call(this, repeats, dim, output_size);

        /// <summary>One slice of a dimension; a view.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which slice.</param>
        public Tensor select(long dim, long index) => Operators.select_int.Call(this, dim, index);

        /// <summary>A range of a dimension; a view.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="start">First.</param>
        /// <param name="finish">Behind the last.</param>
        /// <param name="step">Step.</param>
        public Tensor slice(long dim, long start, long finish, long step) => Operators.slice_Tensor.Call(this, dim, start, finish, step);

        /// <summary>A range of a dimension; a view.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="start">First.</param>
        /// <param name="length">How many.</param>
        public Tensor narrow(long dim, long start, long length) => Operators.narrow.Call(this, dim, start, length);

        /// <summary>Chosen slices of a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which slices.</param>
        public Tensor index_select(long dim, Tensor index) => Operators.index_select.Call(this, dim, index);

        /// <summary>Elements chosen along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which elements; of the result's shape.</param>
        public Tensor gather(long dim, Tensor index) => Operators.gather.Call(this, dim, index);

        /// <summary>Elements written along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Where to.</param>
        /// <param name="src">What.</param>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Operators.scatter_src.Call(this, dim, index, src);

        /// <summary>Elements written along a dimension, in place.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Where to.</param>
        /// <param name="src">What.</param>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Operators.scatter__src.CallInPlace(this, this, dim, index, src);

        /// <summary>One value where the mask is true.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill(Tensor mask, Scalar value) => Operators.masked_fill_Scalar.Call(this, mask, value);

        /// <summary>The elements where the mask is true, in one dimension.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        public Tensor masked_select(Tensor mask) => Operators.masked_select.Call(this, mask);

        /// <summary>Elements by their place in the flattened tensor.</summary>
        /// <param name="index">Places.</param>
        public Tensor take(Tensor index) => Operators.take.Call(this, index);

        /// <summary>Dimensions in opposite order.</summary>
        /// <param name="dims">Which.</param>
        public Tensor flip(params long[] dims) => Operators.flip.Call(this, dims);

        /// <summary>Elements moved along dimensions, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimensions.</param>
        public Tensor roll(long[] shifts, long[] dims) => Operators.roll.Call(this, shifts, dims);

        /// <summary>Elements moved along a dimension, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimension.</param>
        public Tensor roll(long shifts, long dims) => Operators.roll.Call(this, new[] { shifts }, new[] { dims });

        /// <summary>Windows of a dimension, in a new last one; a view.</summary>
        /// <param name="dimension">Which.</param>
        /// <param name="size">Of a window.</param>
        /// <param name="step">Between windows.</param>
        public Tensor unfold(long dimension, long size, long step) => Operators.unfold.Call(this, dimension, size, step);

        /// <summary>The same elements, in memory in the order of their indices.</summary>
        public Tensor contiguous() => Operators.contiguous.Call(this);

        /// <summary>A copy with memory of its own.</summary>
        public Tensor clone() => Operators.clone.Call(this);

        /// <summary>This where the condition is true, the other elsewhere.</summary>
        /// <param name="condition">Truth values.</param>
        /// <param name="y">The other.</param>
        public Tensor where(Tensor condition, Tensor y) => Operators.where_self.Call(condition, this, y);

        /// <summary>Indices of what is not zero, one row each.</summary>
        public Tensor nonzero() => Operators.nonzero.Call(this);
    }
}
