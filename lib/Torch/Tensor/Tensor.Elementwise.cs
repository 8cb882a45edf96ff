using ArtGan.Torch;

namespace TorchSharp;

// Functions of each element.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Absolute values.</summary>
        public Tensor abs() => Operators.abs.Call(this);

        /// <summary>Negated values.</summary>
        public Tensor neg() => Operators.neg.Call(this);

        /// <summary>e to the power of each value.</summary>
        public Tensor exp() => Operators.exp.Call(this);

        /// <summary>Natural logarithms.</summary>
        public Tensor log() => Operators.log.Call(this);

        /// <summary>Square roots.</summary>
        public Tensor sqrt() => Operators.sqrt.Call(this);

        /// <summary>One over the square roots.</summary>
        public Tensor rsqrt() => Operators.rsqrt.Call(this);

        /// <summary>Squares.</summary>
        public Tensor square() => Operators.square.Call(this);

        /// <summary>Rounded down.</summary>
        public Tensor floor() => Operators.floor.Call(this);

        /// <summary>Rounded up.</summary>
        public Tensor ceil() => Operators.ceil.Call(this);

        /// <summary>-1, 0 or 1.</summary>
        public Tensor sign() => Operators.sign.Call(this);

        /// <summary>One over each value.</summary>
        public Tensor reciprocal() => Operators.reciprocal.Call(this);

        /// <summary>Natural logarithms of one plus each value.</summary>
        public Tensor log1p() => Operators.log1p.Call(this);

        /// <summary>e to the power of each value, minus one.</summary>
        public Tensor expm1() => Operators.expm1.Call(this);

        /// <summary>Logarithms to base 2.</summary>
        public Tensor log2() => Operators.log2.Call(this);

        /// <summary>Logarithms to base 10.</summary>
        public Tensor log10() => Operators.log10.Call(this);

        /// <summary>Error function.</summary>
        public Tensor erf() => Operators.erf.Call(this);

        /// <summary>Absolute values, in place.</summary>
        public Tensor abs_() => Operators.abs_.CallInPlace(this, this);

        /// <summary>Negated values, in place.</summary>
        public Tensor neg_() => Operators.neg_.CallInPlace(this, this);

        /// <summary>e to the power of each value, in place.</summary>
        public Tensor exp_() => Operators.exp_.CallInPlace(this, this);

        /// <summary>Natural logarithms, in place.</summary>
        public Tensor log_() => Operators.log_.CallInPlace(this, this);

        /// <summary>Square roots, in place.</summary>
        public Tensor sqrt_() => Operators.sqrt_.CallInPlace(this, this);

        /// <summary>Rounded down, in place.</summary>
        public Tensor floor_() => Operators.floor_.CallInPlace(this, this);

        /// <summary>Rounded up, in place.</summary>
        public Tensor ceil_() => Operators.ceil_.CallInPlace(this, this);

        /// <summary>Zeros, in place.</summary>
        public Tensor zero_() => Operators.zero_.CallInPlace(this, this);

        /// <summary>Rounded to the nearest, halves to even.</summary>
        /// <param name="decimals">Decimal places kept.</param>
        public Tensor round(long decimals = 0) => Operators.round_decimals.Call(this, decimals);

        /// <summary>Every element becomes one value, in place.</summary>
        /// <param name="value">The value.</param>
        public Tensor fill_(Scalar value) => Operators.fill__Scalar.CallInPlace(this, this, value);

        /// <summary>Takes the values of another tensor, converted to this one's type and device.</summary>
        /// <param name="source">The values; broadcast to this shape.</param>
        /// <param name="nonBlocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Operators.copy_.CallInPlace(this, this, source, nonBlocking);
    }
}
