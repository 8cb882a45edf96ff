namespace TorchSharp;

// Tensors from C#'s numbers; the values are copied.
public static partial class torch
{
    /// <summary>A tensor with these values.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<float>([scalar], [], ScalarType.Float32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<float>(rawArray, [rawArray.Length], ScalarType.Float32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<float>(rawArray, dimensions.ToArray(), ScalarType.Float32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<float>(rawArray, dimensions, ScalarType.Float32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<float>(Create.Flatten<float>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], ScalarType.Float32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<double>([scalar], [], ScalarType.Float64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<double>(rawArray, [rawArray.Length], ScalarType.Float64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<double>(rawArray, dimensions.ToArray(), ScalarType.Float64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(double[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<double>(rawArray, dimensions, ScalarType.Float64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<double>(Create.Flatten<double>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], ScalarType.Float64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<long>([scalar], [], ScalarType.Int64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<long>(rawArray, [rawArray.Length], ScalarType.Int64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(long[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<long>(rawArray, dimensions.ToArray(), ScalarType.Int64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(long[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<long>(rawArray, dimensions, ScalarType.Int64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<long>(Create.Flatten<long>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], ScalarType.Int64, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<int>([scalar], [], ScalarType.Int32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<int>(rawArray, [rawArray.Length], ScalarType.Int32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<int>(rawArray, dimensions.ToArray(), ScalarType.Int32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<int>(rawArray, dimensions, ScalarType.Int32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<int>(Create.Flatten<int>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], ScalarType.Int32, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(byte scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<byte>([scalar], [], ScalarType.Byte, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<byte>(rawArray, [rawArray.Length], ScalarType.Byte, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<byte>(rawArray, dimensions.ToArray(), ScalarType.Byte, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(byte[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<byte>(rawArray, dimensions, ScalarType.Byte, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<byte>(Create.Flatten<byte>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], ScalarType.Byte, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<bool>([scalar], [], ScalarType.Bool, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<bool>(rawArray, [rawArray.Length], ScalarType.Bool, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<bool>(rawArray, dimensions.ToArray(), ScalarType.Bool, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values, row by row.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(bool[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<bool>(rawArray, dimensions, ScalarType.Bool, dtype, device, requires_grad);

    /// <summary>A tensor with these values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Create.Copy<bool>(Create.Flatten<bool>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], ScalarType.Bool, dtype, device, requires_grad);
}
