using ArtGan.Torch;

namespace TorchSharp;

// Complex numbers.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Real parts; a view of complex numbers, else the tensor.</summary>
        public Tensor real => Operators.real.Call(this);

        /// <summary>Imaginary parts; a view.</summary>
        public Tensor imag => Operators.imag.Call(this);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => dtype.IsComplex();

        /// <summary>Whether the elements are whole numbers or truth values.</summary>
        public bool is_integral() => dtype.IsIntegral();

        /// <summary>Conjugated numbers; a view.</summary>
        public Tensor conj() => Operators.conj.Call(this);

        /// <summary>Conjugated numbers in memory of their own.</summary>
        public Tensor resolve_conj() => Operators.resolve_conj.Call(this);

        /// <summary>Negated numbers in memory of their own, as the imaginary parts of conjugated ones are not.</summary>
        internal Tensor resolve_neg() => Operators.resolve_neg.Call(this);

        /// <summary>Angles in the complex plane, in radians.</summary>
        public Tensor angle() => Operators.angle.Call(this);

        /// <summary>Complex numbers as pairs in a new last dimension; a view.</summary>
        public Tensor view_as_real() => Operators.view_as_real.Call(this);

        /// <summary>Pairs of the last dimension as complex numbers; a view.</summary>
        public Tensor view_as_complex() => Operators.view_as_complex.Call(this);
    }
}
