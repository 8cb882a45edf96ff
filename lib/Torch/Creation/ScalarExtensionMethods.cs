using System.Numerics;

namespace TorchSharp;

/// <summary>C#'s numbers from scalars, and the reverse.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The value as a single; the real part of a complex one.</summary>
    /// <param name="value">The scalar.</param>
    public static float ToSingle(this Scalar value) => (float)Given(value).Real;

    /// <summary>The value as a double; the real part of a complex one.</summary>
    /// <param name="value">The scalar.</param>
    public static double ToDouble(this Scalar value) => Given(value).Real;

    /// <summary>The value in half precision; the real part of a complex one.</summary>
    /// <param name="value">The scalar.</param>
    public static Half ToHalf(this Scalar value) => (Half)Given(value).Real;

    /// <summary>The value as an integer, rounded towards zero.</summary>
    /// <param name="value">The scalar.</param>
    public static long ToInt64(this Scalar value) => Given(value).Integer;

    /// <inheritdoc cref="ToInt64"/>
    public static int ToInt32(this Scalar value) => checked((int)Given(value).Integer);

    /// <inheritdoc cref="ToInt64"/>
    public static short ToInt16(this Scalar value) => checked((short)Given(value).Integer);

    /// <inheritdoc cref="ToInt64"/>
    public static sbyte ToSByte(this Scalar value) => checked((sbyte)Given(value).Integer);

    /// <inheritdoc cref="ToInt64"/>
    public static byte ToByte(this Scalar value) => checked((byte)Given(value).Integer);

    /// <summary>Whether the value is not zero.</summary>
    /// <param name="value">The scalar.</param>
    public static bool ToBoolean(this Scalar value) => Given(value).Complex != Complex.Zero;

    /// <summary>The value as a pair of singles.</summary>
    /// <param name="value">The scalar.</param>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value)
    {
        var number = Given(value).Complex;
        return ((float)number.Real, (float)number.Imaginary);
    }

    /// <summary>The value as a complex number.</summary>
    /// <param name="value">The scalar.</param>
    public static Complex ToComplexFloat64(this Scalar value) => Given(value).Complex;

    /// <summary>A scalar, as an operator's argument.</summary>
    /// <param name="value">The number.</param>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this Half value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this short value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this byte value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this bool value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this (float, float) value) => value;

    /// <inheritdoc cref="ToScalar(double)"/>
    public static Scalar ToScalar(this Complex value) => value;

    private static Scalar Given(Scalar value) => value ?? throw new ArgumentNullException(nameof(value));
}
