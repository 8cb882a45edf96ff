using ArtGan.Torch;

namespace TorchSharp;

// Extremes, order statistics and their places.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Greatest values along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        public Tensor amax(params long[] dims) => amax(dims, false, null);

        /// <summary>Greatest values along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="out">Takes the result; a new tensor when null.</param>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amax(dims.ToArray(), keepdim, @out);

        /// <summary>Greatest values along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="out">Takes the result; a new tensor when null.</param>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Operators.amax.Call(this, dims, keepdim) : Operators.amax_out.CallInPlace(@out, this, dims, keepdim, @out);

        /// <summary>Smallest values along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        public Tensor amin(params long[] dims) => amin(dims, false, null);

        /// <summary>Smallest values along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="out">Takes the result; a new tensor when null.</param>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amin(dims.ToArray(), keepdim, @out);

        /// <summary>Smallest values along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="out">Takes the result; a new tensor when null.</param>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Operators.amin.Call(this, dims, keepdim) : Operators.amin_out.CallInPlace(@out, this, dims, keepdim, @out);

        /// <summary>Greatest of all.</summary>
        public Tensor max() => Operators.max.Call(this);

        /// <summary>The greater of both, element by element.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor max(Tensor other) => Operators.max_other.Call(this, other);

        /// <summary>Greatest values along a dimension, and their places.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Pair(Operators.max_dim.CallMany(this, dim, keepdim));

        /// <summary>Place of the greatest in the flattened tensor.</summary>
        public Tensor argmax() => Operators.argmax.Call(this);

        /// <summary>Place of the greatest along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor argmax(long dim, bool keepdim = false) => Operators.argmax.Call(this, dim, keepdim);

        /// <summary>Smallest of all.</summary>
        public Tensor min() => Operators.min.Call(this);

        /// <summary>The smaller of both, element by element.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor min(Tensor other) => Operators.min_other.Call(this, other);

        /// <summary>Smallest values along a dimension, and their places.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Pair(Operators.min_dim.CallMany(this, dim, keepdim));

        /// <summary>Place of the smallest in the flattened tensor.</summary>
        public Tensor argmin() => Operators.argmin.Call(this);

        /// <summary>Place of the smallest along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor argmin(long dim, bool keepdim = false) => Operators.argmin.Call(this, dim, keepdim);

        /// <summary>Smallest and greatest.</summary>
        /// <param name="dim">Along which dimension; of all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Pair(Operators.aminmax.CallMany(this, dim, keepdim));

        /// <summary>The greatest value so far along a dimension, and its place.</summary>
        /// <param name="dim">Which dimension.</param>
        public (Tensor values, Tensor indexes) cummax(long dim) => Pair(Operators.cummax.CallMany(this, dim));

        /// <summary>The smallest value so far along a dimension, and its place.</summary>
        /// <param name="dim">Which dimension.</param>
        public (Tensor values, Tensor indexes) cummin(long dim) => Pair(Operators.cummin.CallMany(this, dim));

        /// <summary>Middle of all; the lower of two.</summary>
        public Tensor median() => Operators.median.Call(this);

        /// <summary>Middle of those that are numbers.</summary>
        public Tensor nanmedian() => Operators.nanmedian.Call(this);

        /// <summary>Most frequent values along a dimension, and where one of them is.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public (Tensor values, Tensor indices) mode(long dim = -1L, bool keepdim = false) => Pair(Operators.mode.CallMany(this, dim, keepdim));

        /// <summary>Quantiles along a dimension, between neighbours in proportion.</summary>
        /// <param name="q">Between 0 and 1.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Operators.quantile.Call(this, q, dim, keepdim);

        /// <summary>Quantiles of those that are numbers.</summary>
        /// <param name="q">Between 0 and 1.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Operators.nanquantile.Call(this, q, dim, keepdim);
    }
}
