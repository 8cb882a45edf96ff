using ArtGan.Torch;

namespace TorchSharp;

// Trigonometric and hyperbolic functions; angles in radians.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sines.</summary>
        public Tensor sin() => Operators.sin.Call(this);

        /// <summary>Cosines.</summary>
        public Tensor cos() => Operators.cos.Call(this);

        /// <summary>Tangents.</summary>
        public Tensor tan() => Operators.tan.Call(this);

        /// <summary>Arc sines.</summary>
        public Tensor asin() => Operators.asin.Call(this);

        /// <summary>Arc cosines.</summary>
        public Tensor acos() => Operators.acos.Call(this);

        /// <summary>Arc tangents.</summary>
        public Tensor atan() => Operators.atan.Call(this);

        /// <summary>Hyperbolic sines.</summary>
        public Tensor sinh() => Operators.sinh.Call(this);

        /// <summary>Hyperbolic cosines.</summary>
        public Tensor cosh() => Operators.cosh.Call(this);

        /// <summary>Inverse hyperbolic sines.</summary>
        public Tensor asinh() => Operators.asinh.Call(this);

        /// <summary>Inverse hyperbolic cosines.</summary>
        public Tensor acosh() => Operators.acosh.Call(this);

        /// <summary>Inverse hyperbolic tangents.</summary>
        public Tensor atanh() => Operators.atanh.Call(this);

        /// <summary>Degrees as radians.</summary>
        public Tensor deg2rad() => Operators.deg2rad.Call(this);

        /// <summary>Radians as degrees.</summary>
        public Tensor rad2deg() => Operators.rad2deg.Call(this);

        /// <summary>Sines, in place.</summary>
        public Tensor sin_() => Operators.sin_.CallInPlace(this, this);

        /// <summary>Cosines, in place.</summary>
        public Tensor cos_() => Operators.cos_.CallInPlace(this, this);

        /// <summary>Arc tangents, in place.</summary>
        public Tensor atan_() => Operators.atan_.CallInPlace(this, this);

        /// <summary>The angle of the point (other, this).</summary>
        /// <param name="other">First coordinate; broadcast.</param>
        public Tensor atan2(Tensor other) => Operators.atan2.Call(this, other);

        /// <summary>Length of the vector (this, other).</summary>
        /// <param name="other">The other tensor; broadcast.</param>
        public Tensor hypot(Tensor other) => Operators.hypot.Call(this, other);

        /// <summary>sin(pi x) / (pi x), and 1 at 0.</summary>
        public Tensor sinc() => Operators.sinc.Call(this);
    }
}
