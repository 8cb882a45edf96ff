using ArtGan.Torch;

namespace TorchSharp;

// Several operands in one operator.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this + value tensor1 tensor2.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies their product or quotient.</param>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcmul.Call(this, tensor1, tensor2, value);

        /// <summary>this + value tensor1 tensor2, in place.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies their product or quotient.</param>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcmul_.CallInPlace(this, this, tensor1, tensor2, value);

        /// <summary>this + tensor1 / tensor2.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Operators.addcdiv.Call(this, tensor1, tensor2);

        /// <summary>this + value tensor1 / tensor2.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies their product or quotient.</param>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcdiv.Call(this, tensor1, tensor2, value);

        /// <summary>this + tensor1 / tensor2, in place.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Operators.addcdiv_.CallInPlace(this, this, tensor1, tensor2);

        /// <summary>this + value tensor1 / tensor2, in place.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies their product or quotient.</param>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcdiv_.CallInPlace(this, this, tensor1, tensor2, value);

        /// <summary>this + weight (end - this).</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">0 is this, 1 is the other end.</param>
        public Tensor lerp(Tensor end, Tensor weight) => Operators.lerp_Tensor.Call(this, end, weight);

        /// <summary>this + weight (end - this), in place.</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">0 is this, 1 is the other end.</param>
        public Tensor lerp_(Tensor end, Tensor weight) => Operators.lerp__Tensor.CallInPlace(this, this, end, weight);

        /// <summary>beta this + alpha mat1 mat2.</summary>
        /// <param name="mat1">Left factor, (n, m).</param>
        /// <param name="mat2">Right factor, (m, p).</param>
        /// <param name="beta">Weight of this.</param>
        /// <param name="alpha">Weight of the product.</param>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Operators.addmm.Call(this, mat1, mat2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta this + alpha mat1 mat2, in place.</summary>
        /// <param name="mat1">Left factor, (n, m).</param>
        /// <param name="mat2">Right factor, (m, p).</param>
        /// <param name="beta">Weight of this.</param>
        /// <param name="alpha">Weight of the product.</param>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Operators.addmm_.CallInPlace(this, this, mat1, mat2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta this + alpha mat vec.</summary>
        /// <param name="mat">Matrix, (n, m).</param>
        /// <param name="vec">Vector, (m).</param>
        /// <param name="beta">Weight of this.</param>
        /// <param name="alpha">Weight of the product.</param>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Operators.addmv.Call(this, mat, vec, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta this + alpha vec1 vec2^T.</summary>
        /// <param name="vec1">Left vector, (n).</param>
        /// <param name="vec2">Right vector, (m).</param>
        /// <param name="beta">Weight of this.</param>
        /// <param name="alpha">Weight of the product.</param>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Operators.addr.Call(this, vec1, vec2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta this + alpha times the sum of the products of a batch.</summary>
        /// <param name="batch1">Left factors, (b, n, m).</param>
        /// <param name="batch2">Right factors, (b, m, p).</param>
        /// <param name="beta">Weight of this.</param>
        /// <param name="alpha">Weight of the sum.</param>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Operators.addbmm.Call(this, batch1, batch2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta this + alpha times the products of a batch.</summary>
        /// <param name="batch1">Left factors, (b, n, m).</param>
        /// <param name="batch2">Right factors, (b, m, p).</param>
        /// <param name="beta">Weight of this.</param>
        /// <param name="alpha">Weight of the products.</param>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Operators.baddbmm.Call(this, batch1, batch2, (Scalar)beta, (Scalar)alpha);
    }
}
