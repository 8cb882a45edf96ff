using ArtGan.Torch;

namespace TorchSharp;

// Truth of all, shares and norms.
public static partial class torch
{
    public partial class Tensor
    {
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

        /// <summary>e^x over its sum along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="dtype">Element type of the result.</param>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Operators.softmax_int.Call(this, dim, dtype);

        /// <summary>Logarithm of softmax.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="dtype">Element type of the result.</param>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Operators.log_softmax_int.Call(this, dim, dtype);

        /// <summary>p-norm of all.</summary>
        /// <param name="p">The power.</param>
        public Tensor norm(float p = 2) => Operators.norm_Scalar.Call(this, (Scalar)p);

        /// <summary>p-norms along a dimension. The gradient at zero is zero.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        /// <param name="p">The power.</param>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Operators.norm_ScalarOpt_dim.Call(this, (Scalar)p, new[] { (long)dim }, keepdim);
    }
}
