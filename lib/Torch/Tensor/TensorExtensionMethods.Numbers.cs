using System.Numerics;

namespace TorchSharp;

// The one element of a tensor as a C# number, and small conversions.
public static partial class TensorExtensionMethods
{
    /// <summary>The one element as a single.</summary>
    /// <param name="value">The tensor.</param>
    public static float ToSingle(this torch.Tensor value) => value.ToScalar().ToSingle();

    /// <summary>The one element as a double.</summary>
    /// <param name="value">The tensor.</param>
    public static double ToDouble(this torch.Tensor value) => value.ToScalar().ToDouble();

    /// <summary>The one element as a 64-bit integer, rounded towards zero.</summary>
    /// <param name="value">The tensor.</param>
    public static long ToInt64(this torch.Tensor value) => value.ToScalar().ToInt64();

    /// <summary>The one element as a 32-bit integer, rounded towards zero.</summary>
    /// <param name="value">The tensor.</param>
    public static int ToInt32(this torch.Tensor value) => value.ToScalar().ToInt32();

    /// <summary>The one element as a 16-bit integer, rounded towards zero.</summary>
    /// <param name="value">The tensor.</param>
    public static short ToInt16(this torch.Tensor value) => value.ToScalar().ToInt16();

    /// <summary>The one element as a signed byte, rounded towards zero.</summary>
    /// <param name="value">The tensor.</param>
    public static sbyte ToSByte(this torch.Tensor value) => value.ToScalar().ToSByte();

    /// <summary>The one element as a byte, rounded towards zero.</summary>
    /// <param name="value">The tensor.</param>
    public static byte ToByte(this torch.Tensor value) => value.ToScalar().ToByte();

    /// <summary>Whether the one element is not zero.</summary>
    /// <param name="value">The tensor.</param>
    public static bool ToBoolean(this torch.Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>The one element as a pair of singles.</summary>
    /// <param name="value">The tensor.</param>
    public static (float Real, float Imaginary) ToComplexFloat32(this torch.Tensor value) => value.ToScalar().ToComplexFloat32();

    /// <summary>The one element as a complex number.</summary>
    /// <param name="value">The tensor.</param>
    public static Complex ToComplexFloat64(this torch.Tensor value) => value.ToScalar().ToComplexFloat64();

    /// <summary>A parameter with these values.</summary>
    /// <param name="tensor">The values.</param>
    public static Parameter AsParameter(this torch.Tensor tensor) => new(tensor);

    /// <summary>Number of elements of a tensor of a shape.</summary>
    /// <param name="shape">The shape.</param>
    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (product, size) => product * size);
}
