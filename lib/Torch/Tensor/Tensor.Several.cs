using ArtGan.Torch;

namespace TorchSharp;

// Comparison as a whole, and what depends on an optional argument.
public static partial class torch
{
    public partial class Tensor
    {
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

        internal static (Tensor, Tensor) Pair(Tensor?[] tensors) => (tensors[0]!, tensors[1]!);
    }
}
