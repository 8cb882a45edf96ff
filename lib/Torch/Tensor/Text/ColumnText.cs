using System.Text;

namespace TorchSharp;

/// <summary>Matrices as aligned columns, one block each, as Julia prints them.</summary>
internal static class ColumnText
{
    private const string Gap = " ...";

    internal static string Of(torch.Tensor tensor, ElementText elements, int width, string newLine)
    {
        var text = new StringBuilder(tensor.ToString());
        if (tensor.ndim == 0)
        {
            return text.Append(", value = ").Append(elements.Single(tensor)).ToString();
        }

        text.Append(newLine);
        Blocks(text, tensor, [], elements, width, newLine);
        return text.ToString();
    }

    private static void Blocks(StringBuilder text, torch.Tensor tensor, long[] place, ElementText elements, int width, string newLine)
    {
        if (tensor.ndim <= 2)
        {
            if (place.Length > 0)
            {
                text.Append('[').AppendJoin(',', place).Append(",..,..] =").Append(newLine);
            }

            Block(text, tensor.ndim == 1 ? tensor.unsqueeze(0) : tensor, elements, width, newLine);
            return;
        }

        var first = true;
        foreach (var index in Shown(tensor.shape[0]))
        {
            if (!first)
            {
                text.Append(newLine);
            }

            first = false;
            if (index is { } one)
            {
                Blocks(text, tensor.select(0, one), [.. place, one], elements, width, newLine);
            }
            else
            {
                text.Append(Gap).Append(newLine);
            }
        }
    }

    private static void Block(StringBuilder text, torch.Tensor matrix, ElementText elements, int width, string newLine)
    {
        // More columns than a line can hold are not asked for.
        var (rows, columns) = (matrix.shape[0], matrix.shape[1]);
        var cut = columns > width / 2;
        var leading = cut ? matrix.narrow(1, 0, width / 2) : matrix;
        var shown = Shown(rows).ToArray();
        var lines = shown.Select(index => index is { } row ? Cells(leading.select(0, row), matrix.select(0, row), cut, elements) : null).ToArray();
        var widths = Enumerable.Range(0, lines.FirstOrDefault(line => line is not null)?.Length ?? 0)
            .Select(column => lines.Max(line => line?[column].Length ?? 0)).ToArray();
        var fitting = Fitting(widths, cut, width);
        foreach (var line in lines)
        {
            if (line is null)
            {
                text.Append(Gap).Append(newLine);
                continue;
            }

            for (var column = 0; column < line.Length; column++)
            {
                if (column < fitting || column == line.Length - 1)
                {
                    text.Append(' ').Append(line[column].PadLeft(widths[column]));
                }
                else if (column == fitting)
                {
                    text.Append(Gap);
                }
            }

            text.Append(newLine);
        }
    }

    private static string[] Cells(torch.Tensor leading, torch.Tensor row, bool cut, ElementText elements) =>
        cut ? [.. elements.Row(leading), elements.Single(row.select(0, -1))] : elements.Row(row);

    /// <summary>How many leading columns fit beside the last one.</summary>
    private static int Fitting(int[] widths, bool cut, int width)
    {
        if (!cut && widths.Sum(column => column + 1) <= width)
        {
            return widths.Length;
        }

        var left = width - Gap.Length - widths[^1] - 1;
        var count = 0;
        while (count < widths.Length - 1 && (left -= widths[count] + 1) >= 0)
        {
            count++;
        }

        return count;
    }

    /// <summary>The indices shown of a dimension; null where some are left out.</summary>
    private static IEnumerable<long?> Shown(long size)
    {
        for (long index = 0; index < size; index++)
        {
            if (index == ElementText.Edge && ElementText.IsLong(size))
            {
                yield return null;
                index = size - ElementText.Edge;
            }

            yield return index;
        }
    }
}
