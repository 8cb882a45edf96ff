using ArtGan.Torch;

namespace TorchSharp;

// Further exponentials, logarithms, roundings and their forms in place.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>2 to the power of each value.</summary>
        public Tensor exp2() => Operators.exp2.Call(this);

        /// <summary>Inverse of the logistic function.</summary>
        /// <param name="eps">Values are held between this and one minus this; as they are when null.</param>
        public Tensor logit(double? eps = null) => Operators.logit.Call(this, eps);

        /// <summary>One minus the error function.</summary>
        public Tensor erfc() => Operators.erfc.Call(this);

        /// <summary>Inverse of the error function.</summary>
        public Tensor erfinv() => Operators.erfinv.Call(this);

        /// <summary>Logarithm of the absolute gamma function.</summary>
        public Tensor lgamma() => Operators.lgamma.Call(this);

        /// <summary>Derivative of the logarithm of the gamma function.</summary>
        public Tensor digamma() => Operators.digamma.Call(this);

        /// <summary>Rounded towards zero.</summary>
        public Tensor trunc() => Operators.trunc.Call(this);

        /// <summary>What rounding towards zero cuts off.</summary>
        public Tensor frac() => Operators.frac.Call(this);

        /// <summary>The values themselves.</summary>
        public Tensor positive() => Operators.positive.Call(this);

        /// <summary>Which values have a negative sign.</summary>
        public Tensor signbit() => Operators.signbit.Call(this);

        /// <summary>-1, 0 or 1; of complex numbers, the number over its length.</summary>
        public Tensor sgn() => Operators.sgn.Call(this);

        /// <summary>Natural logarithms of one plus each value, in place.</summary>
        public Tensor log1p_() => Operators.log1p_.CallInPlace(this, this);

        /// <summary>Logarithms to base 2, in place.</summary>
        public Tensor log2_() => Operators.log2_.CallInPlace(this, this);

        /// <summary>Logarithms to base 10, in place.</summary>
        public Tensor log10_() => Operators.log10_.CallInPlace(this, this);

        /// <summary>e to the power of each value, minus one, in place.</summary>
        public Tensor expm1_() => Operators.expm1_.CallInPlace(this, this);

        /// <summary>One over the square roots, in place.</summary>
        public Tensor rsqrt_() => Operators.rsqrt_.CallInPlace(this, this);

        /// <summary>One over each value, in place.</summary>
        public Tensor reciprocal_() => Operators.reciprocal_.CallInPlace(this, this);

        /// <summary>Error function, in place.</summary>
        public Tensor erf_() => Operators.erf_.CallInPlace(this, this);

        /// <summary>-1, 0 or 1, in place.</summary>
        public Tensor sign_() => Operators.sign_.CallInPlace(this, this);

        /// <summary>Rounded towards zero, in place.</summary>
        public Tensor trunc_() => Operators.trunc_.CallInPlace(this, this);

        /// <summary>What rounding towards zero cuts off, in place.</summary>
        public Tensor frac_() => Operators.frac_.CallInPlace(this, this);

        /// <summary>Inverse of the logistic function, in place.</summary>
        /// <param name="eps">Values are held between this and one minus this; as they are when null.</param>
        public Tensor logit_(double? eps = null) => Operators.logit_.CallInPlace(this, this, eps);

        /// <summary>Rounded to the nearest, halves to even, in place.</summary>
        /// <param name="decimals">Decimal places kept.</param>
        public Tensor round_(long decimals = 0) => Operators.round__decimals.CallInPlace(this, this, decimals);

        /// <summary>log(e^this + e^other).</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logaddexp(Tensor other) => Operators.logaddexp.Call(this, other);

        /// <summary>this log y, and zero where this is zero.</summary>
        /// <param name="y">Whose logarithm; broadcast.</param>
        public Tensor xlogy(Tensor y) => Operators.xlogy_Tensor.Call(this, y);

        /// <summary>this log y, and zero where this is zero.</summary>
        /// <param name="y">Whose logarithm.</param>
        public Tensor xlogy(Scalar y) => Operators.xlogy_Scalar_Other.Call(this, y);

        /// <summary>Powers in double precision.</summary>
        /// <param name="target">The exponents.</param>
        public Tensor float_power(Tensor target) => Operators.float_power_Tensor_Tensor.Call(this, target);

        /// <summary>Remainder with the sign of the dividend.</summary>
        /// <param name="target">The divisors; broadcast.</param>
        public Tensor fmod(Tensor target) => Operators.fmod_Tensor.Call(IntegerDivision.Checked(this, target), target);

        /// <summary>Remainder with the sign of the dividend.</summary>
        /// <param name="scalar">The divisor.</param>
        public Tensor fmod(Scalar scalar) => Operators.fmod_Scalar.Call(IntegerDivision.Checked(this, scalar), scalar);

        /// <summary>Remainder with the sign of the divisor.</summary>
        /// <param name="target">The divisors; broadcast.</param>
        public Tensor remainder(Tensor target) => Operators.remainder_Tensor.Call(IntegerDivision.Checked(this, target), target);

        /// <summary>Remainder with the sign of the divisor.</summary>
        /// <param name="scalar">The divisor.</param>
        public Tensor remainder(Scalar scalar) => Operators.remainder_Scalar.Call(IntegerDivision.Checked(this, scalar), scalar);

        /// <summary>Quotients rounded down.</summary>
        /// <param name="other">The divisors; broadcast.</param>
        public Tensor floor_divide(Tensor other) => Operators.floor_divide.Call(IntegerDivision.Checked(this, other), other);

        /// <summary>Quotients rounded down.</summary>
        /// <param name="other">The divisor.</param>
        public Tensor floor_divide(Scalar other) => Operators.floor_divide_Scalar.Call(IntegerDivision.Checked(this, other), other);

        /// <summary>0 below zero, 1 above it.</summary>
        /// <param name="other">The value at zero; broadcast.</param>
        public Tensor heaviside(Tensor other) => Operators.heaviside.Call(this, other);

        /// <summary>These sizes with the signs of another.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor copysign(Tensor other) => Operators.copysign_Tensor.Call(this, other);

        /// <summary>Negated values.</summary>
        public Tensor negative() => neg();

        /// <summary>Absolute values.</summary>
        public Tensor absolute() => abs();

        /// <summary>Product.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>Product.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>Difference.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary>Difference.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor subtract(Scalar target) => sub(target);

        /// <summary>Quotient.</summary>
        /// <param name="target">The other operand; broadcast.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>Quotient.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How the quotient is rounded.</param>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
    }
}
