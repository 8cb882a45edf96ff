using System.Text;

namespace TorchSharp;

/// <summary>Values in nested brackets, as NumPy prints them, or in nested braces, as C# writes them.</summary>
internal static class NestedText
{
    internal static string InBrackets(torch.Tensor tensor, ElementText elements, string newLine)
    {
        var text = new StringBuilder();
        Brackets(text, tensor, 0, elements, newLine);
        return text.ToString();
    }

    internal static string InBraces(torch.Tensor tensor, ElementText elements, string newLine)
    {
        var text = new StringBuilder(tensor.ToString()).Append(", value = ");
        if (tensor.ndim == 0)
        {
            return text.Append(elements.Single(tensor)).ToString();
        }

        var type = Keyword(tensor.dtype);
        var commas = new string(',', (int)tensor.ndim - 1);
        if (tensor.ndim == 1)
        {
            text.Append(type).Append(" [] ");
            Braces(text, tensor, 0, elements, newLine);
            return text.ToString();
        }

        text.Append(newLine).Append(type).Append(" [").Append(commas).Append("] {").Append(newLine).Append(' ');
        Separated(text, tensor.shape[0], "," + newLine + " ", newLine + " ", index => Braces(text, tensor.select(0, index), 1, elements, newLine));
        return text.Append(newLine).Append('}').ToString();
    }

    private static void Brackets(StringBuilder text, torch.Tensor tensor, int depth, ElementText elements, string newLine)
    {
        if (tensor.ndim == 0)
        {
            text.Append(elements.Single(tensor));
            return;
        }

        text.Append('[');
        if (tensor.ndim == 1)
        {
            Values(text, tensor, "", elements);
        }
        else
        {
            // One line feed more for each dimension inside.
            var separator = string.Concat(Enumerable.Repeat(newLine, (int)tensor.ndim - 1)) + new string(' ', depth + 1);
            Separated(text, tensor.shape[0], separator, separator, index => Brackets(text, tensor.select(0, index), depth + 1, elements, newLine));
        }

        text.Append(']');
    }

    private static void Braces(StringBuilder text, torch.Tensor tensor, int depth, ElementText elements, string newLine)
    {
        text.Append('{');
        if (tensor.ndim == 1)
        {
            Values(text, tensor, Suffix(tensor.dtype), elements);
        }
        else
        {
            var indent = newLine + new string(' ', depth + 1);
            Separated(text, tensor.shape[0], "," + indent, indent, index => Braces(text, tensor.select(0, index), depth + 1, elements, newLine));
        }

        text.Append('}');
    }

    private static void Values(StringBuilder text, torch.Tensor row, string suffix, ElementText elements)
    {
        var size = row.shape[0];
        if (!ElementText.IsLong(size))
        {
            text.AppendJoin(", ", elements.Row(row).Select(value => value + suffix));
            return;
        }

        text.AppendJoin(", ", elements.Row(row.narrow(0, 0, ElementText.Edge)).Select(value => value + suffix)).Append(", ... ");
        text.AppendJoin(", ", elements.Row(row.narrow(0, size - ElementText.Edge, ElementText.Edge)).Select(value => value + suffix));
    }

    private static void Separated(StringBuilder text, long size, string separator, string aroundGap, Action<long> write)
    {
        for (long index = 0; index < size; index++)
        {
            if (index == ElementText.Edge && ElementText.IsLong(size))
            {
                text.Append(separator).Append("...").Append(aroundGap);
                index = size - ElementText.Edge;
            }
            else if (index > 0)
            {
                text.Append(separator);
            }

            write(index);
        }
    }

    private static string Suffix(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Float32 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => "f",
        torch.ScalarType.Int64 => "L",
        _ => "",
    };

    private static string Keyword(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Float32 => "float",
        torch.ScalarType.Float64 => "double",
        torch.ScalarType.Int64 => "long",
        torch.ScalarType.Int32 => "int",
        torch.ScalarType.Int16 => "short",
        torch.ScalarType.Int8 => "sbyte",
        torch.ScalarType.ComplexFloat32 => "complex64",
        torch.ScalarType.ComplexFloat64 => "complex128",
        _ => type.ToString().ToLowerInvariant(),
    };
}
