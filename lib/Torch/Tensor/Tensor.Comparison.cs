using ArtGan.Torch;

namespace TorchSharp;

// Comparison, element by element.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where both are equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor eq(Tensor target) => Operators.eq_Tensor.Call(this, target);

        /// <summary>Where both are equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor eq(Scalar target) => Operators.eq_Scalar.Call(this, target);

        /// <summary>Where they differ.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor ne(Tensor target) => Operators.ne_Tensor.Call(this, target);

        /// <summary>Where they differ.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor ne(Scalar target) => Operators.ne_Scalar.Call(this, target);

        /// <summary>Where they differ.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Where this is less.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor lt(Tensor target) => Operators.lt_Tensor.Call(this, target);

        /// <summary>Where this is less.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor lt(Scalar target) => Operators.lt_Scalar.Call(this, target);

        /// <summary>Where this is less.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>Where this is less or equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor le(Tensor target) => Operators.le_Tensor.Call(this, target);

        /// <summary>Where this is less or equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor le(Scalar target) => Operators.le_Scalar.Call(this, target);

        /// <summary>Where this is less or equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary>Where this is greater.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor gt(Tensor target) => Operators.gt_Tensor.Call(this, target);

        /// <summary>Where this is greater.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor gt(Scalar target) => Operators.gt_Scalar.Call(this, target);

        /// <summary>Where this is greater.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>Where this is greater or equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor ge(Tensor target) => Operators.ge_Tensor.Call(this, target);

        /// <summary>Where this is greater or equal.</summary>
        /// <param name="target">What it is compared with.</param>
        public Tensor ge(Scalar target) => Operators.ge_Scalar.Call(this, target);

        /// <summary>Where this is greater or equal.</summary>
        /// <param name="target">What it is compared with; broadcast.</param>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>The greater of both; NaN where one is.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor maximum(Tensor other) => Operators.maximum.Call(this, other);

        /// <summary>The smaller of both; NaN where one is.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor minimum(Tensor other) => Operators.minimum.Call(this, other);

        /// <summary>The greater of both; the number where the other is NaN.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor fmax(Tensor other) => Operators.fmax.Call(this, other);

        /// <summary>The smaller of both; the number where the other is NaN.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor fmin(Tensor other) => Operators.fmin.Call(this, other);

        /// <summary>Where both are close: |this - other| at most atol + rtol |other|.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        /// <param name="rtol">Relative tolerance.</param>
        /// <param name="atol">Absolute tolerance.</param>
        /// <param name="nanEqual">Whether NaN is close to NaN.</param>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Operators.isclose.Call(this, other, rtol, atol, nanEqual);

        /// <summary>Which values are among others.</summary>
        /// <param name="test_elements">The others.</param>
        /// <param name="assumeUnique">No value occurs twice on either side.</param>
        /// <param name="invert">Which are not.</param>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Operators.isin_Tensor_Tensor.Call(this, test_elements, assumeUnique, invert);

        /// <summary>Which values are not a number.</summary>
        public Tensor isnan() => Operators.isnan.Call(this);

        /// <summary>Which values are infinite.</summary>
        public Tensor isinf() => Operators.isinf.Call(this);

        /// <summary>Which values are infinite and positive.</summary>
        public Tensor isposinf() => Operators.isposinf.Call(this);

        /// <summary>Which values are infinite and negative.</summary>
        public Tensor isneginf() => Operators.isneginf.Call(this);

        /// <summary>Which values are finite.</summary>
        public Tensor isfinite() => Operators.isfinite.Call(this);

        /// <summary>Which values have no imaginary part.</summary>
        public Tensor isreal() => Operators.isreal.Call(this);
    }
}
