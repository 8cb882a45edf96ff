using System.Globalization;

namespace TorchSharp;

// Printing.
public static partial class TensorExtensionMethods
{
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

    /// <summary>Writes the tensor to the console, and returns it.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="fltFormat">Format of numbers; as the style has it when null.</param>
    /// <param name="width">Characters a line.</param>
    /// <param name="newLine">What ends a line; the system's when null.</param>
    /// <param name="cultureInfo">How numbers are written; the current one when null.</param>
    /// <param name="style">How.</param>
    public static torch.Tensor print(this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.str(fltFormat, width, newLine, cultureInfo, style));
        return t;
    }
}
