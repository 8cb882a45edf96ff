using ArtGan.Torch;

namespace TorchSharp;

// Truth values and bits.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where both are not zero.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logical_and(Tensor other) => Operators.logical_and.Call(this, other);

        /// <summary>Where both are not zero, in place.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logical_and_(Tensor other) => Operators.logical_and_.CallInPlace(this, this, other);

        /// <summary>Where one is not zero.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logical_or(Tensor other) => Operators.logical_or.Call(this, other);

        /// <summary>Where one is not zero, in place.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logical_or_(Tensor other) => Operators.logical_or_.CallInPlace(this, this, other);

        /// <summary>Where exactly one is not zero.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logical_xor(Tensor other) => Operators.logical_xor.Call(this, other);

        /// <summary>Where exactly one is not zero, in place.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor logical_xor_(Tensor other) => Operators.logical_xor_.CallInPlace(this, this, other);

        /// <summary>Which values are zero.</summary>
        public Tensor logical_not() => Operators.logical_not.Call(this);

        /// <summary>Which values are zero, in place.</summary>
        public Tensor logical_not_() => Operators.logical_not_.CallInPlace(this, this);

        /// <summary>Bits set in both, of whole numbers or truth values.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor bitwise_and(Tensor other) => Operators.bitwise_and_Tensor.Call(this, other);

        /// <summary>Bits set in both, in place.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor bitwise_and_(Tensor other) => Operators.bitwise_and__Tensor.CallInPlace(this, this, other);

        /// <summary>Bits set in one or both, of whole numbers or truth values.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor bitwise_or(Tensor other) => Operators.bitwise_or_Tensor.Call(this, other);

        /// <summary>Bits set in one or both, in place.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor bitwise_or_(Tensor other) => Operators.bitwise_or__Tensor.CallInPlace(this, this, other);

        /// <summary>Bits set in exactly one, of whole numbers or truth values.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor bitwise_xor(Tensor other) => Operators.bitwise_xor_Tensor.Call(this, other);

        /// <summary>Bits set in exactly one, in place.</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor bitwise_xor_(Tensor other) => Operators.bitwise_xor__Tensor.CallInPlace(this, this, other);

        /// <summary>Bits turned over.</summary>
        public Tensor bitwise_not() => Operators.bitwise_not.Call(this);

        /// <summary>Bits turned over, in place.</summary>
        public Tensor bitwise_not_() => Operators.bitwise_not_.CallInPlace(this, this);

        /// <summary>Bits moved up.</summary>
        /// <param name="other">By how many places.</param>
        public Tensor bitwise_left_shift(Tensor other) => Operators.bitwise_left_shift_Tensor.Call(this, other);

        /// <summary>Bits moved down.</summary>
        /// <param name="other">By how many places.</param>
        public Tensor bitwise_right_shift(Tensor other) => Operators.bitwise_right_shift_Tensor.Call(this, other);
    }
}
