namespace TorchSharp;

// Tensors from signed bytes; the values are copied.
public static partial class torch
{
    /// <summary>A tensor without dimensions.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) =>
        Create.Scalar(scalar, null, device, requires_grad);

    /// <inheritdoc cref="tensor(float[], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[], ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(sbyte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<sbyte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<sbyte>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(sbyte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<sbyte>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,,,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(sbyte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<sbyte>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(Memory{float}, ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(Memory<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Copy<sbyte>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
