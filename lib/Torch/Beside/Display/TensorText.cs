using System.Globalization;
using System.Text;

namespace ArtGan.Torch;

/// <summary>A tensor as text: what it is, how its values are spread, and the values at its edges, laid out as PyTorch does.</summary>
public static class TensorText
{
    private const int Edge = 4;
    private const int LongestWhole = 10;
    private const int LongestVector = 16;

    // Above this the statistics would be waited for.
    private const long MostCounted = 1L << 27;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The text of a tensor, always short.</summary>
    /// <param name="tensor">The tensor, on any device; it is not changed, and no gradient is recorded.</param>
    public static string Of(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.IsInvalid)
            return "disposed tensor";
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var shape = tensor.shape;
        var text = new StringBuilder(Facts(tensor, shape));
        var type = tensor.dtype;
        if (tensor.device.type is not (DeviceType.CPU or DeviceType.CUDA) || type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64)
            return text.ToString();
        var values = tensor.detach();
        if (shape.Length == 0)
            return text.Append('\n').Append(Cells(values.reshape(1))[0]).ToString();
        if (tensor.numel() == 0)
            return text.Append("\nempty").ToString();
        text.Append('\n').Append(tensor.numel() <= MostCounted ? Spread(values, type) : $"more than {MostCounted:N0} elements: min, mean and max are not computed for the display");
        return text.Append('\n').Append(shape.Length == 1 ? Vector(values) : Matrix(values, shape)).ToString();
    }

    private static string Facts(Tensor tensor, long[] shape) =>
        $"tensor [{string.Join(", ", shape)}], {tensor.dtype.ToString().ToLowerInvariant()}, {tensor.device}{(tensor.requires_grad ? ", requires grad" : "")}";

    private static string Spread(Tensor values, ScalarType type)
    {
        if (type == ScalarType.Bool)
            return string.Create(Invariant, $"{values.sum().to(ScalarType.Int64).cpu().item<long>():N0} of {values.numel():N0} true");
        var isFraction = values.is_floating_point();
        var finite = isFraction ? values.masked_select(values.isfinite()) : values;
        var others = values.numel() - finite.numel();
        var note = others == 0 ? "" : string.Create(Invariant, $", {others:N0} not finite");
        if (finite.numel() == 0)
            return "no finite values";
        // In double precision, where sums of many small numbers stay right and no type overflows.
        var mean = isFraction ? finite.mean([0], type: ScalarType.Float64) : finite.to(ScalarType.Float64).mean();
        return string.Create(Invariant, $"min {One(finite.min())}, mean {Short(mean.cpu().item<double>())}, max {One(finite.max())}{note}");
    }

    private static string One(Tensor value) => value.is_floating_point() ? Short(value.to(ScalarType.Float64).cpu().item<double>()) : value.to(ScalarType.Int64).cpu().item<long>().ToString(Invariant);

    private static string Short(double value) => value.ToString("G5", Invariant);

    private static string Vector(Tensor values)
    {
        var length = values.shape[0];
        if (length <= LongestVector)
            return $"[{string.Join(", ", Cells(values).Select(cell => cell.Trim()))}]";
        var cells = Cells(cat([values.narrow(0, 0, LongestVector / 2), values.narrow(0, length - (LongestVector / 2), LongestVector / 2)], 0)).Select(cell => cell.Trim()).ToList();
        return $"[{string.Join(", ", cells.Take(LongestVector / 2))}, …, {string.Join(", ", cells.Skip(LongestVector / 2))}]";
    }

    private static string Matrix(Tensor values, long[] shape)
    {
        var text = new StringBuilder();
        if (shape.Length > 2)
        {
            text.Append('[').Append(string.Concat(Enumerable.Repeat("0, ", shape.Length - 2))).Append("…]\n");
            for (var dimension = 0; dimension < shape.Length - 2; dimension++)
                values = values.select(0, 0);
        }

        var (rows, columns) = (shape[^2], shape[^1]);
        var shown = Edges(Edges(values, 0, rows), 1, columns);
        var cells = Cells(shown.reshape(-1));
        var (height, width) = ((int)shown.shape[0], (int)shown.shape[1]);
        var size = cells.Max(cell => cell.Length);
        for (var row = 0; row < height; row++)
        {
            if (row == Edge && rows > LongestWhole)
                text.Append("  …\n");
            for (var column = 0; column < width; column++)
                text.Append(column == 0 ? "" : column == Edge && columns > LongestWhole ? "  …  " : "  ").Append(cells[(row * width) + column].PadLeft(size));
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static Tensor Edges(Tensor matrix, int dimension, long length) => length <= LongestWhole ? matrix
        : cat([matrix.narrow(dimension, 0, Edge), matrix.narrow(dimension, length - Edge, Edge)], dimension);

    // The same decimals for all, as PyTorch: none where all are whole, else four, or powers of ten where they are far apart.
    private static string[] Cells(Tensor few)
    {
        if (few.dtype == ScalarType.Bool)
            return [.. few.to(ScalarType.Int64).cpu().data<long>().ToArray().Select(value => value != 0 ? "true" : "false")];
        if (!few.is_floating_point())
            return [.. few.to(ScalarType.Int64).cpu().data<long>().ToArray().Select(value => value.ToString(Invariant))];
        var values = few.to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
        var sizes = values.Where(double.IsFinite).Select(Math.Abs).Where(size => size > 0).ToList();
        var format = sizes.TrueForAll(size => size < 1e8 && size == Math.Floor(size)) ? "0."
            : sizes.Max() >= 1e5 || sizes.Min() < 1e-4 || sizes.Max() / sizes.Min() > 1e7 ? "0.0000e+00" : "0.0000";
        return [.. values.Select(value => value.ToString(double.IsFinite(value) ? format : "G", Invariant) + (format == "0." && double.IsFinite(value) ? "." : ""))];
    }
}
