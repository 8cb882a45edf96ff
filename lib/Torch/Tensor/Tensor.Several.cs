using ArtGan.Torch;

namespace TorchSharp;

// Operators with several results, and those whose form depends on an optional argument.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Greatest values along a dimension, and their places.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep it with size 1.</param>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Pair(Operators.max_dim.CallMany(this, dim, keepdim));

        /// <summary>Smallest values along a dimension, and their places.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep it with size 1.</param>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Pair(Operators.min_dim.CallMany(this, dim, keepdim));

        /// <summary>The greater of both, element by element.</summary>
        /// <param name="other">The other tensor.</param>
        public Tensor max(Tensor other) => Operators.max_other.Call(this, other);

        /// <summary>The smaller of both, element by element.</summary>
        /// <param name="other">The other tensor.</param>
        public Tensor min(Tensor other) => Operators.min_other.Call(this, other);

        /// <summary>Values in order, and where they were.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="descending">Greatest first.</param>
        /// <param name="stable">Keep the order of equals.</param>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Pair(Operators.sort_stable.CallMany(this, stable, dim, descending));

        /// <summary>The greatest (or smallest) values along a dimension, and their places.</summary>
        /// <param name="k">How many.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="largest">Greatest rather than smallest.</param>
        /// <param name="sorted">In order.</param>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Pair(Operators.topk.CallMany(this, k, dim, largest, sorted));

        /// <summary>The k-th smallest values along a dimension, and their places.</summary>
        /// <param name="k">Counted from 1.</param>
        /// <param name="dim">Which dimension; the last when null.</param>
        /// <param name="keepdim">Keep it with size 1.</param>
        public (Tensor values, Tensor indexes) kthvalue(long k, long? dim, bool keepdim = false) =>
            Pair(Operators.kthvalue.CallMany(this, k, dim ?? -1, keepdim));

        /// <summary>Variances and means along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep them with size 1.</param>
        public (Tensor @var, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false) =>
            Pair(Operators.var_mean_dim.CallMany(this, dimensions, unbiased, keepdim));

        /// <summary>Standard deviations and means along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep them with size 1.</param>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false) =>
            Pair(Operators.std_mean_dim.CallMany(this, dimensions, unbiased, keepdim));

        /// <summary>Pieces of a dimension; views.</summary>
        /// <param name="size">Of each piece; the last may be smaller.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] split(long size, int dim = 0) => All(Operators.split_Tensor.CallMany(this, size, dim));

        /// <summary>Pieces of a dimension; views.</summary>
        /// <param name="sizes">Of the pieces.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] split(long[] sizes, long dim = 0) => All(Operators.split_with_sizes.CallMany(this, sizes, dim));

        /// <summary>At most so many pieces of a dimension; views.</summary>
        /// <param name="chunks">How many.</param>
        /// <param name="dim">Which dimension.</param>
        public Tensor[] chunk(long chunks, long dim = 0) => All(Operators.chunk.CallMany(this, chunks, dim));

        /// <summary>All slices of a dimension; views.</summary>
        /// <param name="dimension">Which dimension.</param>
        public Tensor[] unbind(long dimension = 0) => All(Operators.unbind_int.CallMany(this, dimension));

        /// <summary>Without dimensions of size 1; a view.</summary>
        /// <param name="dim">Only this one; all when null.</param>
        public Tensor squeeze(long? dim = null) => dim is { } one ? Operators.squeeze_dim.Call(this, one) : Operators.squeeze.Call(this);

        /// <summary>Whether all elements are close: |this - target| at most atol + rtol |target|.</summary>
        /// <param name="target">What it is compared with.</param>
        /// <param name="rtol">Relative tolerance.</param>
        /// <param name="atol">Absolute tolerance.</param>
        /// <param name="equal_nan">Whether NaN is close to NaN.</param>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Operators.allclose.CallNumber(this, target, rtol, atol, equal_nan) != 0;

        /// <summary>Whether shape and all elements are the same, as a tensor of one truth value.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor equal(Tensor target) => tensor(Operators.equal.CallNumber(this, target) != 0);

        private static (Tensor, Tensor) Pair(Tensor?[] tensors) => (tensors[0]!, tensors[1]!);

        private static Tensor[] All(Tensor?[] tensors) => tensors!;
    }
}
