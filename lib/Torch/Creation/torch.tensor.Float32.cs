namespace TorchSharp;

// Tensors from singles; the values are copied.
public static partial class torch
{
    /// <summary>A tensor without dimensions.</summary>
    /// <param name="scalar">The one value.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) => Create.Scalar(scalar, null, device, requires_grad);

    /// <summary>A complex number.</summary>
    /// <param name="real">Real part.</param>
    /// <param name="imaginary">Imaginary part.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float real, float imaginary, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        tensor((real, imaginary), dtype, device, requires_grad);

    /// <summary>A complex number.</summary>
    /// <param name="scalar">Real and imaginary part.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor((float Real, float Imaginary) scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Scalar(scalar, dtype, device, requires_grad);

    /// <summary>A tensor of one dimension.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of any shape.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Vector(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of any shape.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of two dimensions.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of three dimensions.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of four dimensions.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Shaped(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of two dimensions.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<float>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of three dimensions.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<float>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of four dimensions.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Grid<float>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of any shape.</summary>
    /// <param name="rawArray">The values, the last dimension running fastest.</param>
    /// <param name="dimensions">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; that of the values by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor tensor(Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Copy<float>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
