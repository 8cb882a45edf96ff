using System.Globalization;
using System.Numerics;
using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>Methods beside a tensor's own, for numbers in it and for printing.</summary>
public static class TensorExtensionMethods
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

    /// <summary>The tensor as text.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="fltFormat">Format of floating-point values; five digits when null.</param>
    /// <param name="width">Characters a line of aligned columns; 100 when null.</param>
    /// <param name="newLine">Between lines; the system's when null.</param>
    /// <param name="cultureInfo">Whose decimal point; the current culture's when null.</param>
    /// <param name="style">How.</param>
    public static string str(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.ToString(style, fltFormat, width, cultureInfo, newLine);
    }

    /// <inheritdoc cref="str"/>
    /// <summary>The tensor as aligned columns.</summary>
    public static string jlstr(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.str(fltFormat, width, newLine, cultureInfo, TensorStringStyle.Julia);

    /// <inheritdoc cref="str"/>
    /// <summary>The tensor in nested brackets.</summary>
    public static string npstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.str(fltFormat, width, newLine, cultureInfo, TensorStringStyle.Numpy);

    /// <inheritdoc cref="str"/>
    /// <summary>The tensor in nested braces.</summary>
    public static string cstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.str(fltFormat, width, newLine, cultureInfo, TensorStringStyle.CSharp);

    /// <summary>Shape, element type and device.</summary>
    /// <param name="tensor">The tensor.</param>
    public static string metastr(this torch.Tensor tensor) => tensor.str(style: TensorStringStyle.Metadata);

    /// <inheritdoc cref="str"/>
    /// <summary>Writes the tensor to the console, and returns it.</summary>
    public static torch.Tensor print(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(tensor.str(fltFormat, width, newLine, cultureInfo, style));
        return tensor;
    }
}
