using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra of matrices, and of batches of them: dimensions before the last two.</summary>
    public static partial class linalg
    {
        // LAPACK's way to the eigenvalues of matrices that are not symmetric leaves its memory when a number is infinite.
        private static Tensor Finite(Tensor input)
        {
            ArgumentNullException.ThrowIfNull(input);
            using var finite = input.detach().isfinite();
            using var all = finite.all();
            return input.device.type != DeviceType.CPU || all.item<bool>()
                ? input
                : throw new TorchException("linalg_eig", "the matrix holds infinite numbers or NaN, and has no eigenvalues", $"input {input.dtype} [{string.Join(", ", input.shape)}]");
        }

        /// <summary>Lower Cholesky factor L of positive definite matrices, A = L L^H.</summary>
        /// <param name="input">(..., n, n).</param>
        public static Tensor cholesky(Tensor input) => Operators.linalg_cholesky.Call(input);

        /// <summary>Lower Cholesky factor, and where it failed: 0 where it did not.</summary>
        /// <param name="input">(..., n, n).</param>
        /// <param name="check_errors">Fail where the matrix does not allow it.</param>
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) =>
            Tensor.Pair(Operators.linalg_cholesky_ex.CallMany(input, false, check_errors));

        /// <summary>Determinants.</summary>
        /// <param name="input">(..., n, n).</param>
        public static Tensor det(Tensor input) => Operators.linalg_det.Call(input);

        /// <summary>Signs of the determinants, and logarithms of their sizes.</summary>
        /// <param name="input">(..., n, n).</param>
        public static (Tensor sign, Tensor logabsdet) slogdet(Tensor input) => Tensor.Pair(Operators.linalg_slogdet.CallMany(input));

        /// <summary>Eigenvalues and eigenvectors, complex.</summary>
        /// <param name="input">(..., n, n).</param>
        public static (Tensor eigenvalues, Tensor eigenvectors) eig(Tensor input) => Tensor.Pair(Operators.linalg_eig.CallMany(Finite(input)));

        /// <summary>Eigenvalues in ascending order and eigenvectors of matrices that are their own adjoints.</summary>
        /// <param name="input">(..., n, n).</param>
        /// <param name="UPLO">Which triangle is read, L or U.</param>
        public static (Tensor eigenvalues, Tensor eigenvectors) eigh(Tensor input, char UPLO = 'L') =>
            Tensor.Pair(Operators.linalg_eigh.CallMany(input, UPLO.ToString()));

        /// <summary>Eigenvalues, complex.</summary>
        /// <param name="input">(..., n, n).</param>
        public static Tensor eigvals(Tensor input) => Operators.linalg_eigvals.Call(Finite(input));

        /// <summary>Eigenvalues in ascending order of matrices that are their own adjoints.</summary>
        /// <param name="input">(..., n, n).</param>
        /// <param name="UPLO">Which triangle is read, L or U.</param>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Operators.linalg_eigvalsh.Call(input, UPLO.ToString());

        /// <summary>Inverses.</summary>
        /// <param name="input">(..., n, n).</param>
        public static Tensor inv(Tensor input) => Operators.linalg_inv.Call(input);

        /// <summary>Inverses, and where there is none: 0 where there is.</summary>
        /// <param name="input">(..., n, n).</param>
        /// <param name="check_errors">Fail where the matrix does not allow it.</param>
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) => Tensor.Pair(Operators.linalg_inv_ex.CallMany(input, check_errors));

        /// <summary>Moore-Penrose inverses, (..., n, m).</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="atol">Singular values below this count as zero.</param>
        /// <param name="rtol">So do those below this share of the greatest; by the type's precision when both are null.</param>
        /// <param name="hermitian">Whether the matrices are their own adjoints.</param>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Operators.linalg_pinv_atol_rtol_float.Call(input, atol, rtol, hermitian);

        /// <summary>Moore-Penrose inverses, (..., n, m).</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="atol">Singular values below this count as zero.</param>
        /// <param name="rtol">So do those below this share of the greatest.</param>
        /// <param name="hermitian">Whether the matrices are their own adjoints.</param>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Operators.linalg_pinv_atol_rtol_tensor.Call(input, atol, rtol, hermitian);

        /// <summary>X with A X = B.</summary>
        /// <param name="A">(..., n, n).</param>
        /// <param name="B">(..., n, k) or (..., n).</param>
        /// <param name="left">Solve A X = B rather than X A = B.</param>
        /// <returns>Of the shape of B.</returns>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) =>
            left ? Operators.linalg_solve.Call(A, B) : Operators.linalg_solve.Call(A.mT, B.mT).mT;

        /// <summary>X with A X = B for triangular A.</summary>
        /// <param name="A">(..., n, n).</param>
        /// <param name="B">(..., n, k).</param>
        /// <param name="upper">Whether the upper triangle is read.</param>
        /// <param name="left">Solve A X = B rather than X A = B.</param>
        /// <param name="unitriangular">Whether the diagonal is taken as ones.</param>
        /// <param name="out">Where the result goes; a new tensor when null.</param>
        public static Tensor solve_triangular(Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null) =>
            @out is null
                ? Operators.linalg_solve_triangular.Call(A, B, upper, left, unitriangular)
                : Operators.linalg_solve_triangular_out.CallInPlace(@out, A, B, upper, left, unitriangular, @out);

        /// <summary>X with the least |A X - B|.</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="other">(..., m, k).</param>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other)
        {
            var found = Operators.linalg_lstsq.CallMany(input, other);
            return (found[0]!, found[1]!, found[2]!, found[3]!);
        }

        /// <summary>X with the least |A X - B|.</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="other">(..., m, k).</param>
        /// <param name="rcond">Singular values below this share of the greatest count as zero.</param>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other, double rcond)
        {
            var found = Operators.linalg_lstsq.CallMany(input, other, rcond);
            return (found[0]!, found[1]!, found[2]!, found[3]!);
        }

        /// <summary>A = U diag(S) Vh with singular values in descending order.</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="fullMatrices">U and Vh square, rather than of min(m, n) columns and rows.</param>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true)
        {
            var found = Operators.linalg_svd.CallMany(input, fullMatrices);
            return (found[0]!, found[1]!, found[2]!);
        }

        /// <summary>Singular values in descending order.</summary>
        /// <param name="input">(..., m, n).</param>
        public static Tensor svdvals(Tensor input) => Operators.linalg_svdvals.Call(input);

        /// <summary>A = Q R with orthonormal columns in Q and upper triangular R.</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="mode">How much of it.</param>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) =>
            Tensor.Pair(Operators.linalg_qr.CallMany(input, mode == QRMode.R ? "r" : mode == QRMode.Complete ? "complete" : "reduced"));

        /// <summary>How much of a QR decomposition is given.</summary>
        public enum QRMode
        {
            /// <summary>Q of min(m, n) columns.</summary>
            Reduced = 0,

            /// <summary>Square Q.</summary>
            Complete = 1,

            /// <summary>R alone.</summary>
            R = 2,
        }
    }
}
