using System.Globalization;
using System.Numerics;

namespace TorchSharp;

/// <summary>Elements of a tensor as text.</summary>
internal sealed class ElementText(string format, CultureInfo culture)
{
    /// <summary>How many of a long dimension are shown at each end.</summary>
    internal const int Edge = 3;

    /// <summary>Whether only the ends of a dimension of this size are shown.</summary>
    internal static bool IsLong(long size) => size > 2 * Edge;

    /// <summary>The one element of a tensor.</summary>
    internal string Single(torch.Tensor tensor) => Row(tensor.reshape(1))[0];

    /// <summary>The elements of a tensor of one dimension.</summary>
    internal string[] Row(torch.Tensor row)
    {
        var type = row.dtype;
        return type.IsComplex() ? Texts<Complex>(row, torch.ScalarType.ComplexFloat64, Complex)
            : type == torch.ScalarType.Bool ? Texts<bool>(row, type, value => value ? "True" : "False")
            : type == torch.ScalarType.Float64 ? Texts<double>(row, type, value => value.ToString(format, culture))
            : row.is_floating_point() ? Texts<float>(row, torch.ScalarType.Float32, value => value.ToString(format, culture))
            : Texts<long>(row, torch.ScalarType.Int64, value => value.ToString(culture));
    }

    private static string[] Texts<T>(torch.Tensor row, torch.ScalarType type, Converter<T, string> text) where T : unmanaged =>
        Array.ConvertAll(row.to(type).cpu().contiguous().data<T>().ToArray(), text);

    private string Complex(Complex value)
    {
        var real = value.Real.ToString(format, culture);
        if (value.Imaginary == 0)
        {
            return real;
        }

        var imaginary = value.Imaginary.ToString(format, culture) + "i";
        return value.Real == 0 ? imaginary
            : imaginary.StartsWith(culture.NumberFormat.NegativeSign, StringComparison.Ordinal) ? real + imaginary
            : $"{real}+{imaginary}";
    }
}
