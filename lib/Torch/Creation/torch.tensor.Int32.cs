namespace TorchSharp;

// Tensors from 32-bit integers; the values are copied.
public static partial class torch
{
    /// <summary>A tensor without dimensions.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) =>
        Create.Scalar(scalar, null, device, requires_grad);

    /// <inheritdoc cref="tensor(float[], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[], ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<int> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(int[] rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<int>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<int>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,,,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<int>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(Memory{float}, ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(Memory<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Copy<int>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
