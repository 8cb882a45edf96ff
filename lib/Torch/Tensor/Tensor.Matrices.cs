using ArtGan.Torch;

namespace TorchSharp;

// Decompositions, inverses and products beyond the common ones.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Inverse of a square matrix, or of a batch of them.</summary>
        public Tensor inverse() => Operators.inverse.Call(this);

        /// <summary>Moore-Penrose inverse, (..., n, m).</summary>
        /// <param name="rcond">Singular values below this share of the greatest count as zero.</param>
        /// <param name="hermitian">Whether the matrix is its own adjoint.</param>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Operators.linalg_pinv.Call(this, rcond, hermitian);

        /// <summary>Determinant of a square matrix, or of a batch of them.</summary>
        public Tensor det() => Operators.det.Call(this);

        /// <summary>Logarithm of the determinant; NaN where that is below zero.</summary>
        public Tensor logdet() => Operators.logdet.Call(this);

        /// <summary>Cholesky factor of a positive definite matrix.</summary>
        /// <param name="upper">Read or give the upper factor.</param>
        public Tensor cholesky(bool upper = false) => Operators.cholesky.Call(this, upper);

        /// <summary>Inverse of the matrix of which this is the Cholesky factor.</summary>
        /// <param name="upper">Read or give the upper factor.</param>
        public Tensor cholesky_inverse(bool upper = false) => Operators.cholesky_inverse.Call(this, upper);

        /// <summary>X with A X = this.</summary>
        /// <param name="input2">Cholesky factor of A.</param>
        /// <param name="upper">Read or give the upper factor.</param>
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Operators.cholesky_solve.Call(this, input2, upper);

        /// <summary>Power of a square matrix.</summary>
        /// <param name="n">The exponent; below zero of the inverse.</param>
        public Tensor matrix_power(int n) => Operators.linalg_matrix_power.Call(this, n);

        /// <summary>Exponential of a square matrix.</summary>
        public Tensor matrix_exp() => Operators.matrix_exp.Call(this);

        /// <summary>Product of each element with each of another vector, (n, m).</summary>
        /// <param name="vec2">(m).</param>
        public Tensor outer(Tensor vec2) => Operators.outer.Call(this, vec2);

        /// <summary>Product of each element with each of another vector, (n, m).</summary>
        /// <param name="vec2">(m).</param>
        public Tensor ger(Tensor vec2) => outer(vec2);

        /// <summary>Inner products along the last dimensions.</summary>
        /// <param name="vec2">The other tensor.</param>
        public Tensor inner(Tensor vec2) => Operators.inner.Call(this, vec2);

        /// <summary>Inner product of two vectors, this one conjugated.</summary>
        /// <param name="target">The other vector.</param>
        public Tensor vdot(Tensor target) => Operators.vdot.Call(this, target);

        /// <summary>Kronecker product.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor kron(Tensor other) => Operators.kron.Call(this, other);

        /// <summary>Norm of the difference.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        /// <param name="p">Which norm.</param>
        public Tensor dist(Tensor other, float p = 2) => Operators.dist.Call(this, other, (Scalar)p);

        /// <summary>Slices whose norm is above a limit scaled down to it.</summary>
        /// <param name="p">Which norm.</param>
        /// <param name="dim">Which dimension the slices are of.</param>
        /// <param name="maxnorm">The limit.</param>
        public Tensor renorm(float p, long dim, float maxnorm) => Operators.renorm.Call(this, (Scalar)p, dim, (Scalar)maxnorm);

        /// <summary>Covariances of variables, one a row, (n, n).</summary>
        /// <param name="correction">How much less than the number of observations is divided by.</param>
        /// <param name="fweights">How often each observation was made, or null.</param>
        /// <param name="aweights">Importance of each observation, or null.</param>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) => Operators.cov.Call(this, correction, fweights, aweights);

        /// <summary>Correlations of variables, one a row, (n, n).</summary>
        public Tensor corrcoef() => Operators.corrcoef.Call(this);

        /// <summary>The last two dimensions exchanged, conjugated; a view.</summary>
        public Tensor adjoint() => Operators.adjoint.Call(this);

        /// <summary>All dimensions in opposite order; a view.</summary>
        public Tensor T => Operators.numpy_T.Call(this);

        /// <summary>The last two dimensions exchanged; a view.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <summary>The last two dimensions exchanged, conjugated; a view.</summary>
        public Tensor mH => adjoint();
    }
}
