using ArtGan.Torch;

namespace TorchSharp;

// Elements written where indices and masks say.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Elements written along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Where to; of no more elements than the source in any dimension.</param>
        /// <param name="src">What.</param>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Operators.scatter_src.Call(this, dim, index, src);

        /// <summary>Elements written along a dimension, in place.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Where to; of no more elements than the source in any dimension.</param>
        /// <param name="src">What.</param>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Operators.scatter__src.CallInPlace(this, this, dim, index, src);

        /// <summary>Elements added along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Where to; of no more elements than the source in any dimension.</param>
        /// <param name="src">What.</param>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Operators.scatter_add.Call(this, dim, index, src);

        /// <summary>Elements added along a dimension, in place.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Where to; of no more elements than the source in any dimension.</param>
        /// <param name="src">What.</param>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Operators.scatter_add_.CallInPlace(this, this, dim, index, src);

        /// <summary>Slices added to chosen ones.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which; of one dimension.</param>
        /// <param name="source">What.</param>
        /// <param name="alpha">Multiplies the source.</param>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Operators.index_add.Call(this, dim, index, source, alpha);

        /// <summary>Slices added to chosen ones, in place.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which; of one dimension.</param>
        /// <param name="source">What.</param>
        /// <param name="alpha">Multiplies the source.</param>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Operators.index_add_.CallInPlace(this, this, dim, index, source, alpha);

        /// <summary>Slices in place of chosen ones.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which; of one dimension.</param>
        /// <param name="source">What.</param>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Operators.index_copy.Call(this, dim, index, source);

        /// <summary>Slices in place of chosen ones, in place.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which; of one dimension.</param>
        /// <param name="source">What.</param>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Operators.index_copy_.CallInPlace(this, this, dim, index, source);

        /// <summary>One value in chosen slices.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which; of one dimension.</param>
        /// <param name="value">The value.</param>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Operators.index_fill_int_Scalar.Call(this, dim, index, value);

        /// <summary>One value in chosen slices, in place.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which; of one dimension.</param>
        /// <param name="value">The value.</param>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Operators.index_fill__int_Scalar.CallInPlace(this, this, dim, index, value);

        /// <summary>One value where the mask is true.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill(Tensor mask, Scalar value) => Operators.masked_fill_Scalar.Call(this, mask, value);

        /// <summary>One value where the mask is true, in place.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Operators.masked_fill__Scalar.CallInPlace(this, this, mask, value);

        /// <summary>The next of other elements where the mask is true.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        /// <param name="value">The other elements, at least as many as the mask has trues.</param>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Operators.masked_scatter.Call(this, mask, value);

        /// <summary>The next of other elements where the mask is true, in place.</summary>
        /// <param name="mask">Truth values; broadcast.</param>
        /// <param name="value">The other elements, at least as many as the mask has trues.</param>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => Operators.masked_scatter_.CallInPlace(this, this, mask, value);

        /// <summary>Another slice of a dimension, in a copy.</summary>
        /// <param name="src">What.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="index">Which slice.</param>
        public Tensor select_scatter(Tensor src, long dim, long index) => Operators.select_scatter.Call(this, src, dim, index);

        /// <summary>Another range of a dimension, in a copy.</summary>
        /// <param name="src">What.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="start">First; 0 when null.</param>
        /// <param name="end">Behind the last; the end when null.</param>
        /// <param name="step">Step.</param>
        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            Operators.slice_scatter.Call(this, src, dim, start, end, step);
    }
}
