using ArtGan.Torch;

namespace TorchSharp;

// Variances, standard deviations, and both with the mean.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Standard deviation of all.</summary>
        /// <param name="unbiased">Divide by one less than the count.</param>
        public Tensor std(bool unbiased = true) => Operators.std.Call(this, unbiased);

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            As(type, Operators.std_dim.Call(this, dimensions, unbiased, keepdim));

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std(new[] { dim }, unbiased, keepdim, type);

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);

        /// <summary>Variance of all.</summary>
        /// <param name="unbiased">Divide by one less than the count.</param>
        public Tensor var(bool unbiased = true) => Operators.var.Call(this, unbiased);

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            As(type, Operators.var_dim.Call(this, dimensions, unbiased, keepdim));

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var(new[] { dim }, unbiased, keepdim, type);

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);

        /// <summary>Standard deviation and mean of all.</summary>
        /// <param name="unbiased">Divide by one less than the count.</param>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Pair(Operators.std_mean.CallMany(this, unbiased));

        /// <summary>Standard deviation and mean along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            var (spread, mean) = Pair(Operators.std_mean_dim.CallMany(this, dimensions, unbiased, keepdim));
            return (As(type, spread), As(type, mean));
        }

        /// <summary>Standard deviation and mean along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor std, Tensor mean) std_mean(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Standard deviation and mean along dimensions.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(new[] { dim }, unbiased, keepdim, type);

        /// <summary>Standard deviation and mean along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor std, Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>Standard deviation and mean along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor std, Tensor mean) std_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);

        /// <summary>Variance and mean of all.</summary>
        /// <param name="unbiased">Divide by one less than the count.</param>
        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => Pair(Operators.var_mean.CallMany(this, unbiased));

        /// <summary>Variance and mean along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor @var, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            var (spread, mean) = Pair(Operators.var_mean_dim.CallMany(this, dimensions, unbiased, keepdim));
            return (As(type, spread), As(type, mean));
        }

        /// <summary>Variance and mean along dimensions.</summary>
        /// <param name="dimensions">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor @var, Tensor mean) var_mean(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Variance and mean along dimensions.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor @var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(new[] { dim }, unbiased, keepdim, type);

        /// <summary>Variance and mean along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor @var, Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>Variance and mean along dimensions.</summary>
        /// <param name="dim">Which dimensions.</param>
        /// <param name="unbiased">Divide by one less than the count.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="type">Element type of the result; as the input by default.</param>
        public (Tensor @var, Tensor mean) var_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);

        private static Tensor As(ScalarType? type, Tensor tensor) => type is { } wanted ? tensor.to(wanted) : tensor;
    }
}
