using ArtGan.Torch;

namespace TorchSharp;

// Sums, products, quotients and powers.
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

        /// <summary>Sum.</summary>
        /// <param name="scalar">The other operand.</param>
        /// <param name="alpha">Multiplies the other operand.</param>
        public Tensor add(Scalar scalar, Scalar alpha) => Operators.add_Scalar.Call(this, scalar, alpha);

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

        /// <summary>Sum, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        /// <param name="alpha">Multiplies the other operand.</param>
        public Tensor add_(Scalar scalar, Scalar alpha) => Operators.add__Scalar.CallInPlace(this, this, scalar, alpha);

        /// <summary>Difference.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor sub(Tensor target) => Operators.sub_Tensor.Call(this, target);

        /// <summary>Difference.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor sub(Scalar target) => Operators.sub_Scalar.Call(this, target);

        /// <summary>Difference, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor sub_(Tensor target) => Operators.sub__Tensor.CallInPlace(this, this, target);

        /// <summary>Difference, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor sub_(Scalar target) => Operators.sub__Scalar.CallInPlace(this, this, target);

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
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div_Tensor_mode.Call(IntegerDivision.Checked(this, target, rounding_mode), target, Rounding(rounding_mode));

        /// <summary>Quotient.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div_Scalar_mode.Call(IntegerDivision.Checked(this, target, rounding_mode), target, Rounding(rounding_mode));

        /// <summary>Powers.</summary>
        /// <param name="exponent">The exponents.</param>
        public Tensor pow(Tensor exponent) => Operators.pow_Tensor_Tensor.Call(this, exponent);

        /// <summary>Powers.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow(Scalar exponent) => Operators.pow_Tensor_Scalar.Call(this, exponent);

        /// <summary>Quotient, in place.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div__Tensor_mode.CallInPlace(this, IntegerDivision.Checked(this, target, rounding_mode), target, Rounding(rounding_mode));

        /// <summary>Quotient, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Operators.div__Scalar_mode.CallInPlace(this, IntegerDivision.Checked(this, target, rounding_mode), target, Rounding(rounding_mode));

        /// <summary>Powers, in place.</summary>
        /// <param name="exponent">The exponents.</param>
        public Tensor pow_(Tensor exponent) => Operators.pow__Tensor.CallInPlace(this, this, exponent);

        /// <summary>Powers, in place.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow_(Scalar exponent) => Operators.pow__Scalar.CallInPlace(this, this, exponent);
    }
}
