using ArtGan.Torch;

namespace TorchSharp;

// Norms, ranks and products.
public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>Norm of vectors, of one dimension, or of matrices, of two.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ord">"fro" or "nuc".</param>
        /// <param name="dims">Along which dimensions; all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Operators.linalg_norm_ord_str.Call(input, ord, dims, keepdim);

        /// <summary>Norm of vectors, of one dimension, or of matrices, of two.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ord">Which norm: a number, or infinity.</param>
        /// <param name="dims">Along which dimensions; all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Operators.linalg_norm.Call(input, (Scalar)ord, dims, keepdim);

        /// <summary>Norm of vectors, of one dimension, or of matrices, of two.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ord">Which norm: a number, or infinity.</param>
        /// <param name="dims">Along which dimensions; all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => Operators.linalg_norm.Call(input, (Scalar)ord, dims, keepdim);

        /// <summary>Euclidean norm.</summary>
        /// <param name="input">The input.</param>
        /// <param name="dims">Along which dimensions; all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Operators.linalg_norm.Call(input, Argument.None, dims, keepdim);

        /// <summary>Norm of vectors.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ord">Which norm: a number, or infinity.</param>
        /// <param name="dims">Along which dimensions; all when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            Operators.linalg_vector_norm.Call(input, (Scalar)ord, dims, keepdim);

        /// <summary>Norm of matrices.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ord">"fro" or "nuc".</param>
        /// <param name="dims">Which two dimensions; the last when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            Operators.linalg_matrix_norm_str_ord.Call(input, ord, dims ?? [-2, -1], keepdim);

        /// <summary>Norm of matrices: 1, -1, 2, -2 or infinity.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ord">Which norm: a number, or infinity.</param>
        /// <param name="dims">Which two dimensions; the last when null.</param>
        /// <param name="keepdim">Keep reduced dimensions with size 1.</param>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Operators.linalg_matrix_norm.Call(input, (Scalar)ord, dims ?? [-2, -1], keepdim);

        /// <summary>How many singular values are not zero.</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="atol">Singular values below this count as zero.</param>
        /// <param name="rtol">So do those below this share of the greatest; by the type's precision when both are null.</param>
        /// <param name="hermitian">Whether the matrices are their own adjoints.</param>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Operators.linalg_matrix_rank_atol_rtol_float.Call(input, atol, rtol, hermitian);

        /// <summary>How many singular values are not zero.</summary>
        /// <param name="input">(..., m, n).</param>
        /// <param name="atol">Singular values below this count as zero.</param>
        /// <param name="rtol">So do those below this share of the greatest.</param>
        /// <param name="hermitian">Whether the matrices are their own adjoints.</param>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Operators.linalg_matrix_rank_atol_rtol_tensor.Call(input, atol, rtol, hermitian);

        /// <summary>Condition numbers: norm times norm of the inverse.</summary>
        /// <param name="input">The input.</param>
        public static Tensor cond(Tensor input) => Operators.linalg_cond.Call(input, Argument.None);

        /// <summary>Condition numbers: norm times norm of the inverse.</summary>
        /// <param name="input">The input.</param>
        /// <param name="p">Which norm of the matrices.</param>
        public static Tensor cond(Tensor input, int p) => Operators.linalg_cond.Call(input, (Scalar)p);

        /// <summary>Condition numbers: norm times norm of the inverse.</summary>
        /// <param name="input">The input.</param>
        /// <param name="p">Which norm of the matrices.</param>
        public static Tensor cond(Tensor input, double p) => Operators.linalg_cond.Call(input, (Scalar)p);

        /// <summary>Condition numbers: norm times norm of the inverse.</summary>
        /// <param name="input">The input.</param>
        /// <param name="p">"fro" or "nuc".</param>
        public static Tensor cond(Tensor input, string p) => Operators.linalg_cond_p_str.Call(input, p);

        /// <summary>Product of several matrices, in the order that needs the fewest operations.</summary>
        /// <param name="tensors">Two or more; the first and last may be vectors.</param>
        public static Tensor multi_dot(IList<Tensor> tensors) => Operators.linalg_multi_dot.Call(tensors.ToArray());

        /// <summary>Cross products of vectors of length 3.</summary>
        /// <param name="input">The input.</param>
        /// <param name="other">The other tensor; broadcast.</param>
        /// <param name="dim">Which dimension holds them.</param>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Operators.linalg_cross.Call(input, other, dim);

        /// <summary>Inner products of vectors.</summary>
        /// <param name="x">Some.</param>
        /// <param name="y">Others; broadcast.</param>
        /// <param name="dim">Which dimension holds them.</param>
        /// <param name="out">Where the result goes; a new tensor when null.</param>
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) =>
            @out is null ? Operators.linalg_vecdot.Call(x, y, dim) : Operators.linalg_vecdot_out.CallInPlace(@out, x, y, dim, @out);

        /// <summary>Inverse of the linear map that a tensor is between its first and its other dimensions.</summary>
        /// <param name="input">The input.</param>
        /// <param name="ind">How many are first.</param>
        public static Tensor tensorinv(Tensor input, long ind) => Operators.linalg_tensorinv.Call(input, ind);

        /// <summary>X with tensordot(A, X) = B.</summary>
        /// <param name="A">The map.</param>
        /// <param name="B">Its value.</param>
        /// <param name="dims">Dimensions of A moved to its end first.</param>
        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => Operators.linalg_tensorsolve.Call(A, B, dims);
    }
}
