using ArtGan.Torch;

namespace TorchSharp;

// Other shapes.
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

        /// <summary>One dimension made several.</summary>
        /// <param name="dim">Which.</param>
        /// <param name="sizes">Sizes; one may be -1.</param>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        /// <summary>Dimensions have no names here.</summary>
        /// <param name="dims">Names.</param>
        /// <param name="out_dim">A name.</param>
        /// <exception cref="NotSupportedException">Always.</exception>
        public Tensor flatten(IList<string> dims, string out_dim) => throw Nameless();

        /// <summary>Dimensions have no names here.</summary>
        /// <param name="dim">A name.</param>
        /// <param name="sizes">Names and sizes.</param>
        /// <exception cref="NotSupportedException">Always.</exception>
        public Tensor unflatten(string dim, params (string, long)[] sizes) => throw Nameless();

        /// <summary>The dimensions in another order; a view.</summary>
        /// <param name="permutation">The old dimension at each new place.</param>
        public Tensor permute(params long[] permutation) => Operators.permute.Call(this, permutation);

        /// <summary>The dimensions in another order; a view.</summary>
        /// <param name="permutation">The old dimension at each new place.</param>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

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

        /// <summary>Dimensions of size 1 repeated without memory.</summary>
        /// <param name="sizes">New sizes; -1 keeps one.</param>
        /// <param name="isImplicit">Whether broadcasting asked for it; of no effect on the result.</param>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Operators.expand.Call(this, sizes, isImplicit);

        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);

        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

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

        /// <summary>Each element several times in a row.</summary>
        /// <param name="repeats">How often, for each element of the dimension.</param>
        /// <param name="dim">In which dimension; flattened when null.</param>
        /// <param name="output_size">The result's size when known.</param>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Operators.repeat_interleave_self_Tensor.Call(this, repeats, dim, output_size);

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

        /// <summary>Dimensions in opposite order.</summary>
        /// <param name="dims">Which.</param>
        public Tensor flip(params long[] dims) => Operators.flip.Call(this, dims);

        /// <summary>Windows of a dimension, in a new last one; a view.</summary>
        /// <param name="dimension">Which.</param>
        /// <param name="size">Of a window.</param>
        /// <param name="step">Between windows.</param>
        public Tensor unfold(long dimension, long size, long step) => Operators.unfold.Call(this, dimension, size, step);

        /// <summary>The same elements, in memory in the order of their indices.</summary>
        public Tensor contiguous() => Operators.contiguous.Call(this);

        /// <summary>A copy with memory of its own.</summary>
        public Tensor clone() => Operators.clone.Call(this);

        private static NotSupportedException Nameless() => new("Dimensions have no names here; give their numbers.");
    }
}
