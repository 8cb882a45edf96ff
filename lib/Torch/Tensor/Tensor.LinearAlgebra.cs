using ArtGan.Torch;

namespace TorchSharp;

// Products and matrices.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Matrix product with batching as in NumPy.</summary>
        /// <param name="target">Right factor.</param>
        public Tensor matmul(Tensor target) => Operators.matmul.Call(this, target);

        /// <summary>Product of two matrices, (n, m) by (m, p).</summary>
        /// <param name="target">Right factor.</param>
        public Tensor mm(Tensor target) => Operators.mm.Call(this, target);

        /// <summary>Products of two batches of matrices, (b, n, m) by (b, m, p).</summary>
        /// <param name="batch2">Right factors.</param>
        public Tensor bmm(Tensor batch2) => Operators.bmm.Call(this, batch2);

        /// <summary>Product of a matrix and a vector.</summary>
        /// <param name="target">The vector.</param>
        public Tensor mv(Tensor target) => Operators.mv.Call(this, target);

        /// <summary>Inner product of two vectors.</summary>
        /// <param name="target">The other vector.</param>
        public Tensor dot(Tensor target) => Operators.dot.Call(this, target);

        /// <summary>A matrix turned over its diagonal; a view.</summary>
        public Tensor t() => Operators.t.Call(this);

        /// <summary>Sum of a matrix's diagonal.</summary>
        public Tensor trace() => Operators.trace.Call(this);
    }
}
