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
        /// <param name="vector">The vector.</param>
        public Tensor mv(Tensor vector) => Operators.mv.Call(this, vector);

        /// <summary>Inner product of two vectors.</summary>
        /// <param name="other">The other vector.</param>
        public Tensor dot(Tensor other) => Operators.dot.Call(this, other);

        /// <summary>A matrix turned over its diagonal; a view.</summary>
        public Tensor t() => Operators.t.Call(this);

        /// <summary>Sum of a matrix's diagonal.</summary>
        public Tensor trace() => Operators.trace.Call(this);

        /// <summary>Inverse of a square matrix, or of a batch of them.</summary>
        public Tensor inverse() => Operators.inverse.Call(this);

        /// <summary>Cholesky factor of a positive definite matrix.</summary>
        /// <param name="upper">Give the upper factor.</param>
        public Tensor cholesky(bool upper = false) => Operators.cholesky.Call(this, upper);

        /// <summary>A matrix's diagonal, or a matrix with this diagonal.</summary>
        /// <param name="diagonal">Which diagonal; above the main one is positive.</param>
        public Tensor diag(long diagonal = 0) => Operators.diag.Call(this, diagonal);

        /// <summary>A diagonal as a view.</summary>
        /// <param name="offset">Which diagonal.</param>
        /// <param name="dim1">First dimension.</param>
        /// <param name="dim2">Second dimension.</param>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Operators.diagonal.Call(this, offset, dim1, dim2);

        /// <summary>The part on and below a diagonal.</summary>
        /// <param name="diagonal">Which diagonal.</param>
        public Tensor tril(long diagonal = 0) => Operators.tril.Call(this, diagonal);

        /// <summary>The part on and above a diagonal.</summary>
        /// <param name="diagonal">Which diagonal.</param>
        public Tensor triu(long diagonal = 0) => Operators.triu.Call(this, diagonal);
    }
}
