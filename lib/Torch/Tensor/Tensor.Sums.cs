using System.Runtime.CompilerServices;
using ArtGan.Torch;

namespace TorchSharp;

// Sums, products and means.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum of all.</summary>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor sum(ScalarType? type = null) => Operators.sum.Call(this, type);

        /// <summary>Sums along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Operators.sum_dim_IntList.Call(this, dim, keepdim, type);

        /// <summary>Sums along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => sum(dim.ToArray(), keepdim, type);

        /// <summary>Sums along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        [OverloadResolutionPriority(1)] // The literal 0 is a ScalarType too.
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum(new[] { dim }, keepdim, type);

        /// <summary>Sums along two dimensions.</summary>
        /// <param name="dim0">First dimension.</param>
        /// <param name="dim1">Second dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum(new[] { dim0, dim1 }, keepdim, type);

        /// <summary>Sums along three dimensions.</summary>
        /// <param name="dim0">First dimension.</param>
        /// <param name="dim1">Second dimension.</param>
        /// <param name="dim2">Third dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => sum(new[] { dim0, dim1, dim2 }, keepdim, type);

        /// <summary>Mean of all.</summary>
        public Tensor mean() => Operators.mean.Call(this);

        /// <summary>Means along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Operators.mean_dim.Call(this, dimensions, keepdim, type);

        /// <summary>Product of all.</summary>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor prod(ScalarType? type = null) => Operators.prod.Call(this, type);

        /// <summary>Products along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        [OverloadResolutionPriority(1)] // The literal 0 is a ScalarType too.
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Operators.prod_dim_int.Call(this, dim, keepdim, type);

        /// <summary>Sum of all that are numbers; NaN counts as zero.</summary>
        public Tensor nansum() => Operators.nansum.Call(this);

        /// <summary>Mean of those that are numbers.</summary>
        /// <param name="dim">Which dimension; all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="dtype">Element type of the result; as the input by default.</param>
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            Operators.nanmean.Call(this, dim is { } one ? new[] { (long)one } : null, keepdim, dtype);

        /// <summary>Running sums along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor cumsum(long dim, ScalarType? type = null) => Operators.cumsum.Call(this, dim, type);

        /// <summary>Running products along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor cumprod(long dim, ScalarType? type = null) => Operators.cumprod.Call(this, dim, type);

        /// <summary>Logarithms of the running sums of e^x along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        public Tensor logcumsumexp(long dim) => Operators.logcumsumexp.Call(this, dim);

        /// <summary>Logarithms of the sums of e^x along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor logsumexp(long dim, bool keepdim = false) => Operators.logsumexp.Call(this, new[] { dim }, keepdim);

        /// <summary>How many are not zero.</summary>
        /// <param name="dims">Along which dimensions; all when null.</param>
        public Tensor count_nonzero(long[]? dims = null) => dims is null ? Operators.count_nonzero.Call(this) : Operators.count_nonzero_dim_IntList.Call(this, dims);

        /// <summary>Differences of neighbours along a dimension.</summary>
        /// <param name="n">How often differences are taken.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="prepend">Put before, or null.</param>
        /// <param name="append">Put behind, or null.</param>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Operators.diff.Call(this, n, dim, prepend, append);
    }
}
