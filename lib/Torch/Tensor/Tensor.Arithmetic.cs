using ArtGan.Torch;

namespace TorchSharp;

// Arithmetic and comparison.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor add(Tensor target) => Operators.add_Tensor.Call(this, target);

        /// <summary>Sum.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor add(Scalar scalar) => Operators.add_Scalar.Call(this, scalar);

        /// <summary>Sum.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="alpha">Multiplies the other operand.</param>
        public Tensor add(Tensor target, Scalar alpha) => Operators.add_Tensor.Call(this, target, alpha);

        /// <summary>Sum, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor add_(Tensor target) => Operators.add__Tensor.CallInPlace(this, this, target);

        /// <summary>Sum, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor add_(Scalar scalar) => Operators.add__Scalar.CallInPlace(this, this, scalar);

        /// <summary>Sum, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="alpha">Multiplies the other operand.</param>
        public Tensor add_(Tensor target, Scalar alpha) => Operators.add__Tensor.CallInPlace(this, this, target, alpha);

        /// <summary>Difference.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor sub(Tensor target) => Operators.sub_Tensor.Call(this, target);

        /// <summary>Difference.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor sub(Scalar scalar) => Operators.sub_Scalar.Call(this, scalar);

        /// <summary>Difference.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="alpha">Multiplies the other operand.</param>
        public Tensor sub(Tensor target, Scalar alpha) => Operators.sub_Tensor.Call(this, target, alpha);

        /// <summary>Difference, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor sub_(Tensor target) => Operators.sub__Tensor.CallInPlace(this, this, target);

        /// <summary>Difference, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor sub_(Scalar scalar) => Operators.sub__Scalar.CallInPlace(this, this, scalar);

        /// <summary>Difference, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="alpha">Multiplies the other operand.</param>
        public Tensor sub_(Tensor target, Scalar alpha) => Operators.sub__Tensor.CallInPlace(this, this, target, alpha);

        /// <summary>Product.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor mul(Tensor target) => Operators.mul_Tensor.Call(this, target);

        /// <summary>Product.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mul(Scalar target) => Operators.mul_Scalar.Call(this, target);

        /// <summary>Product, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor mul_(Tensor target) => Operators.mul__Tensor.CallInPlace(this, this, target);

        /// <summary>Product, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mul_(Scalar target) => Operators.mul__Scalar.CallInPlace(this, this, target);

        /// <summary>Quotient.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div_Tensor_mode.Call(this, target, Rounding(rounding_mode));

        /// <summary>Quotient.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div_Scalar_mode.Call(this, target, Rounding(rounding_mode));

        /// <summary>Powers.</summary>
        /// <param name="exponent">The exponents.</param>
        public Tensor pow(Tensor exponent) => Operators.pow_Tensor_Tensor.Call(this, exponent);

        /// <summary>Powers.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow(Scalar exponent) => Operators.pow_Tensor_Scalar.Call(this, exponent);

        /// <summary>this + value tensor1 tensor2.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies the result.</param>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcmul.Call(this, tensor1, tensor2, value);

        /// <summary>this + value tensor1 / tensor2.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies the result.</param>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcdiv.Call(this, tensor1, tensor2, value);

        /// <summary>Quotient, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div__Tensor_mode.CallInPlace(this, this, target, Rounding(rounding_mode));

        /// <summary>Quotient, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div__Scalar_mode.CallInPlace(this, this, target, Rounding(rounding_mode));

        /// <summary>Powers, in place.</summary>
        /// <param name="exponent">The exponents.</param>
        public Tensor pow_(Tensor exponent) => Operators.pow__Tensor.CallInPlace(this, this, exponent);

        /// <summary>Powers, in place.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow_(Scalar exponent) => Operators.pow__Scalar.CallInPlace(this, this, exponent);

        /// <summary>this + value tensor1 tensor2, in place.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies the result.</param>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcmul_.CallInPlace(this, this, tensor1, tensor2, value);

        /// <summary>this + value tensor1 / tensor2, in place.</summary>
        /// <param name="tensor1">First.</param>
        /// <param name="tensor2">Second.</param>
        /// <param name="value">Multiplies the result.</param>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Operators.addcdiv_.CallInPlace(this, this, tensor1, tensor2, value);

        /// <summary>Remainder with the sign of the divisor.</summary>
        /// <param name="target">The divisor.</param>
        public Tensor remainder(Scalar target) => Operators.remainder_Scalar.Call(this, target);

        /// <summary>Where this is equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor eq(Tensor target) => Operators.eq_Tensor.Call(this, target);

        /// <summary>Where this is equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor eq(Scalar target) => Operators.eq_Scalar.Call(this, target);

        /// <summary>Where this is not equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor ne(Tensor target) => Operators.ne_Tensor.Call(this, target);

        /// <summary>Where this is not equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor ne(Scalar target) => Operators.ne_Scalar.Call(this, target);

        /// <summary>Where this is less.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor lt(Tensor target) => Operators.lt_Tensor.Call(this, target);

        /// <summary>Where this is less.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor lt(Scalar target) => Operators.lt_Scalar.Call(this, target);

        /// <summary>Where this is less or equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor le(Tensor target) => Operators.le_Tensor.Call(this, target);

        /// <summary>Where this is less or equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor le(Scalar target) => Operators.le_Scalar.Call(this, target);

        /// <summary>Where this is greater.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor gt(Tensor target) => Operators.gt_Tensor.Call(this, target);

        /// <summary>Where this is greater.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor gt(Scalar target) => Operators.gt_Scalar.Call(this, target);

        /// <summary>Where this is greater or equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor ge(Tensor target) => Operators.ge_Tensor.Call(this, target);

        /// <summary>Where this is greater or equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor ge(Scalar target) => Operators.ge_Scalar.Call(this, target);

        /// <summary>The greater of both, element by element.</summary>
        /// <param name="other">The other tensor.</param>
        public Tensor maximum(Tensor other) => Operators.maximum.Call(this, other);

        /// <summary>The smaller of both, element by element.</summary>
        /// <param name="other">The other tensor.</param>
        public Tensor minimum(Tensor other) => Operators.minimum.Call(this, other);
    }
}
