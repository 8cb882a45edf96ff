using ArtGan.Torch;

namespace TorchSharp;

// Values in order, and how often they occur.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Values in order, and where they were.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="descending">Greatest first.</param>
        /// <param name="stable">Keep the order of equals.</param>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Pair(Operators.sort_stable.CallMany(this, stable, dim, descending));

        /// <summary>Where the values in order are.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="descending">Greatest first.</param>
        public Tensor argsort(long dim = -1, bool descending = false) => Operators.argsort.Call(this, dim, descending);

        /// <summary>Values in order along the first dimension.</summary>
        public Tensor msort() => Operators.msort.Call(this);

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
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public (Tensor values, Tensor indexes) kthvalue(long k, long? dim, bool keepdim = false) => Pair(Operators.kthvalue.CallMany(this, k, dim ?? -1, keepdim));

        /// <summary>The k-th smallest values along a dimension, and their places.</summary>
        /// <param name="input">The input.</param>
        /// <param name="k">Counted from 1.</param>
        /// <param name="dim">Which dimension; the last when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static (Tensor values, Tensor indexes) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) => input.kthvalue(k, dim, keepdim);

        /// <summary>The different values.</summary>
        /// <param name="sorted">In order.</param>
        /// <param name="return_inverse">Also where each element is among them; else null.</param>
        /// <param name="return_counts">Also how often each occurs; else null.</param>
        /// <param name="dim">Different slices of this dimension; of all elements when null.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            var found = dim is { } along
                ? Operators.unique_dim.CallMany(this, along, sorted, return_inverse, return_counts)
                : Operators._unique2.CallMany(this, sorted, return_inverse, return_counts);
            return Asked(found, return_inverse, return_counts);
        }

        /// <summary>The values without repetitions of neighbours.</summary>
        /// <param name="return_inverse">Also where each element is among them; else null.</param>
        /// <param name="return_counts">Also how often each occurs; else null.</param>
        /// <param name="dim">Slices of this dimension; of all elements when null.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Asked(Operators.unique_consecutive.CallMany(this, return_inverse, return_counts, (long?)dim), return_inverse, return_counts);

        /// <summary>How often each whole number occurs.</summary>
        /// <param name="weights">A weight an element.</param>
        /// <param name="minlength">The least length of the result.</param>
        public Tensor bincount(Tensor? weights, long minlength = 0)
        {
            // libtorch adds one to the greatest without looking whether it still fits.
            if (dtype == ScalarType.Int64 && numel() > 0 && max().item<long>() == long.MaxValue)
            {
                throw new ArgumentOutOfRangeException(nameof(minlength), $"Numbers up to {long.MaxValue} cannot be counted in one tensor each.");
            }

            return Operators.bincount.Call(this, weights, minlength);
        }

        /// <summary>Counts in bins of equal width.</summary>
        /// <param name="bins">How many.</param>
        /// <param name="min">Lower end; with max 0 both are the data's.</param>
        /// <param name="max">Upper end.</param>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Operators.histc.Call(this, bins, (Scalar)min, (Scalar)max);

        private static (Tensor Output, Tensor? Inverse, Tensor? Counts) Asked(Tensor?[] found, bool inverse, bool counts)
        {
            if (!inverse)
            {
                found[1]!.Dispose();
            }

            if (!counts)
            {
                found[2]!.Dispose();
            }

            return (found[0]!, inverse ? found[1] : null, counts ? found[2] : null);
        }
    }
}
