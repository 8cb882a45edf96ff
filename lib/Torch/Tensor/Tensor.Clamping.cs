using ArtGan.Torch;

namespace TorchSharp;

// Values held within limits.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limit, or none.</param>
        /// <param name="max">Upper limit, or none.</param>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Operators.clamp.Call(this, min, max);

        /// <summary>Values held between two limits, in place.</summary>
        /// <param name="min">Lower limit, or none.</param>
        /// <param name="max">Upper limit, or none.</param>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Operators.clamp_.CallInPlace(this, this, min, max);

        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limits, or none.</param>
        /// <param name="max">Upper limits, or none.</param>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Operators.clamp_Tensor.Call(this, min, max);

        /// <summary>Values held between two limits, in place.</summary>
        /// <param name="min">Lower limits, or none.</param>
        /// <param name="max">Upper limits, or none.</param>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Operators.clamp__Tensor.CallInPlace(this, this, min, max);

        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limit, or none.</param>
        /// <param name="max">Upper limit, or none.</param>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>Values held at or above a limit.</summary>
        /// <param name="min">The limit.</param>
        public Tensor clamp_min(Scalar min) => Operators.clamp_min.Call(this, min);

        /// <summary>Values held at or above a limit, in place.</summary>
        /// <param name="min">The limit.</param>
        public Tensor clamp_min_(Scalar min) => Operators.clamp_min_.CallInPlace(this, this, min);

        /// <summary>Values held at or below a limit.</summary>
        /// <param name="max">The limit.</param>
        public Tensor clamp_max(Scalar max) => Operators.clamp_max.Call(this, max);

        /// <summary>Values held at or below a limit, in place.</summary>
        /// <param name="max">The limit.</param>
        public Tensor clamp_max_(Scalar max) => Operators.clamp_max_.CallInPlace(this, this, max);

        /// <summary>Finite numbers in place of the others.</summary>
        /// <param name="nan">For NaN; zero when null.</param>
        /// <param name="posinf">For infinity; the greatest number when null.</param>
        /// <param name="neginf">For negative infinity; the smallest number when null.</param>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Operators.nan_to_num.Call(this, nan, posinf, neginf);
    }
}
