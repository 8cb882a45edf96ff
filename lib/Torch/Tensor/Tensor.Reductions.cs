using ArtGan.Torch;

namespace TorchSharp;

// Sums, extremes and statistics.
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

        /// <summary>Sums along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Operators.sum_dim_IntList.Call(this, new[] { dim }, keepdim, type);

        /// <summary>Mean of all.</summary>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor mean(ScalarType? type = null) => Operators.mean.Call(this, type);

        /// <summary>Means along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Operators.mean_dim.Call(this, dimensions, keepdim, type);

        /// <summary>Variance of all.</summary>
        /// <param name="unbiased">Divide by one less than the count.</param>
        public Tensor var(bool unbiased = true) => Operators.var.Call(this, unbiased);

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false) => Operators.var_dim.Call(this, dimensions, unbiased, keepdim);

        /// <summary>Variance along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false) => Operators.var_dim.Call(this, new[] { dim }, unbiased, keepdim);

        /// <summary>Standard deviation of all.</summary>
        /// <param name="unbiased">Divide by one less than the count.</param>
        public Tensor std(bool unbiased = true) => Operators.std.Call(this, unbiased);

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false) => Operators.std_dim.Call(this, dimensions, unbiased, keepdim);

        /// <summary>Standard deviation along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false) => Operators.std_dim.Call(this, new[] { dim }, unbiased, keepdim);

        /// <summary>Greatest of all.</summary>
        public Tensor max() => Operators.max.Call(this);

        /// <summary>Smallest of all.</summary>
        public Tensor min() => Operators.min.Call(this);

        /// <summary>Middle of all.</summary>
        public Tensor median() => Operators.median.Call(this);

        /// <summary>Greatest along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor amax(long[] dims, bool keepdim = false) => Operators.amax.Call(this, dims, keepdim);

        /// <summary>Smallest along dimensions; gradients are shared among equals.</summary>
        /// <param name="dims">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor amin(long[] dims, bool keepdim = false) => Operators.amin.Call(this, dims, keepdim);

        /// <summary>Place of the greatest in the flattened tensor.</summary>
        public Tensor argmax() => Operators.argmax.Call(this);

        /// <summary>Place of the greatest along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor argmax(long dim, bool keepdim = false) => Operators.argmax.Call(this, dim, keepdim);

        /// <summary>Place of the smallest in the flattened tensor.</summary>
        public Tensor argmin() => Operators.argmin.Call(this);

        /// <summary>Place of the smallest along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor argmin(long dim, bool keepdim = false) => Operators.argmin.Call(this, dim, keepdim);

        /// <summary>Whether all are not zero.</summary>
        public Tensor all() => Operators.all.Call(this);

        /// <summary>Whether all are not zero, along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor all(long dim, bool keepdim = false) => Operators.all_dim.Call(this, dim, keepdim);

        /// <summary>Whether one is not zero.</summary>
        public Tensor any() => Operators.any.Call(this);

        /// <summary>Whether one is not zero, along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor any(long dim, bool keepdim = false) => Operators.any_dim.Call(this, dim, keepdim);

        /// <summary>Running sums along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor cumsum(long dim, ScalarType? type = null) => Operators.cumsum.Call(this, dim, type);

        /// <summary>e^x over its sum along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="dtype">Element type of the result.</param>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Operators.softmax_int.Call(this, dim, dtype);

        /// <summary>Logarithm of softmax.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="dtype">Element type of the result.</param>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Operators.log_softmax_int.Call(this, dim, dtype);

        /// <summary>Logarithm of the sum of e^x.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor logsumexp(long[] dim, bool keepdim = false) => Operators.logsumexp.Call(this, dim, keepdim);

        /// <summary>p-norm of all.</summary>
        /// <param name="p">The power.</param>
        public Tensor norm(float p = 2) => Operators.norm_Scalar.Call(this, (Scalar)p);

        /// <summary>p-norms along a dimension. The gradient at zero is zero.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="p">The power.</param>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Operators.norm_ScalarOpt_dim.Call(this, (Scalar)p, new[] { (long)dim }, keepdim);

        /// <summary>Counts in bins of equal width.</summary>
        /// <param name="bins">How many.</param>
        /// <param name="min">Lower end; with max 0 both are the data's.</param>
        /// <param name="max">Upper end.</param>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Operators.histc.Call(this, bins, (Scalar)min, (Scalar)max);

        /// <summary>How often each whole number occurs.</summary>
        /// <param name="weights">A weight an element.</param>
        /// <param name="minlength">The least length of the result.</param>
        public Tensor bincount(Tensor? weights = null, long minlength = 0) => Operators.bincount.Call(this, weights, minlength);

        /// <summary>Quantiles along a dimension.</summary>
        /// <param name="q">Between 0 and 1.</param>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Operators.quantile.Call(this, q, dim, keepdim);
    }
}
