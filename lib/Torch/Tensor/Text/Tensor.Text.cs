using System.Globalization;

namespace TorchSharp;

// What a tensor prints as.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, element type and device: <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() =>
            IsInvalid ? "disposed tensor" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>Shape, type, device and values in aligned columns.</summary>
        /// <param name="disamb">Tells this method from the one without arguments; of no other effect.</param>
        /// <param name="fltFormat">Format of floating-point values; five digits when null.</param>
        /// <param name="width">Characters a line; 100 when null.</param>
        /// <param name="cultureInfo">Whose decimal point; the current culture's when null.</param>
        /// <param name="newLine">Between lines; the system's when null.</param>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine);

        /// <summary>Prints the tensor. Of more than six rows or slices, and with brackets and braces of more than six values, the first and last three are shown.</summary>
        /// <param name="style">How.</param>
        /// <param name="fltFormat">Format of floating-point values; five digits when null.</param>
        /// <param name="width">Characters a line of aligned columns; 100 when null.</param>
        /// <param name="cultureInfo">Whose decimal point; the current culture's when null.</param>
        /// <param name="newLine">Between lines; the system's when null.</param>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            if (style == TensorStringStyle.Metadata || IsInvalid)
            {
                return ToString();
            }

            using var scope = NewDisposeScope();
            using var silent = no_grad();
            var elements = new ElementText(fltFormat ?? "g5", cultureInfo ?? CultureInfo.CurrentCulture);
            var line = newLine ?? Environment.NewLine;
            return style switch
            {
                TensorStringStyle.Numpy => NestedText.InBrackets(this, elements, line),
                TensorStringStyle.CSharp => NestedText.InBraces(this, elements, line),
                _ => ColumnText.Of(this, elements, width ?? 100, line),
            };
        }
    }
}
