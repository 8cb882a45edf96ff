using System.Globalization;
using System.Text;

namespace TorchSharp;

// What a tensor prints as.
public static partial class torch
{
    /// <summary>How a tensor is printed.</summary>
    public enum TensorStringStyle
    {
        /// <summary>Type and shape.</summary>
        Metadata,

        /// <summary>Type, shape and values, long dimensions shortened.</summary>
        Numpy,
    }

    public partial class Tensor
    {
        // NumPy's habit: of a long dimension the first and last three.
        private const int Edge = 3;

        /// <summary>Type, shape and device: <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() =>
            IsInvalid ? "disposed tensor" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>Prints the tensor.</summary>
        /// <param name="style">Metadata alone, or with the values.</param>
        /// <param name="fltFormat">Format of floating-point values.</param>
        public string ToString(TensorStringStyle style, string fltFormat = "g5")
        {
            if (style == TensorStringStyle.Metadata)
            {
                return ToString();
            }

            using var scope = NewDisposeScope();
            using var silent = no_grad();
            var text = new StringBuilder(ToString()).AppendLine();
            var values = is_floating_point() ? to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray()
                : [.. to(ScalarType.Int64).cpu().contiguous().data<long>().Select(value => (double)value)];
            var sizes = shape;
            Write(text, values, sizes, 0, 0, fltFormat);
            return text.ToString();
        }

        private static void Write(StringBuilder text, double[] values, long[] sizes, int dimension, long offset, string format)
        {
            if (dimension == sizes.Length)
            {
                text.Append(values[offset].ToString(format, CultureInfo.InvariantCulture));
                return;
            }

            var block = sizes[(dimension + 1)..].Aggregate(1L, (product, size) => product * size);
            var innermost = dimension == sizes.Length - 1;
            text.Append('[');
            for (long i = 0; i < sizes[dimension]; i++)
            {
                if (i > 0)
                {
                    text.Append(innermost ? " " : Environment.NewLine + new string(' ', dimension + 1));
                }

                if (i == Edge && sizes[dimension] > 2 * Edge + 1)
                {
                    text.Append("... ");
                    i = sizes[dimension] - Edge;
                }

                Write(text, values, sizes, dimension + 1, offset + (i * block), format);
            }

            text.Append(']');
        }
    }
}
