namespace TorchSharp;

// Tensors from pairs of singles; the values are copied.
public static partial class torch
{
    /// <inheritdoc cref="tensor(float[], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor((float Real, float Imaginary)[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[], ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor((float Real, float Imaginary)[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(IList{float}, long, long, long, long, ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor((float Real, float Imaginary)[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<(float Real, float Imaginary)>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor((float Real, float Imaginary)[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<(float Real, float Imaginary)>(rawArray, dtype, device, requires_grad, names);

    /// <inheritdoc cref="tensor(float[,,,], ScalarType?, Device?, bool, string[])"/>
    public static Tensor tensor((float Real, float Imaginary)[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<(float Real, float Imaginary)>(rawArray, dtype, device, requires_grad, names);
}
