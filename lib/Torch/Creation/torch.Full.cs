namespace TorchSharp;

// Tensors of a given value.
public static partial class torch
{
    /// <summary>One value.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full(size, value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full(size.ToArray(), value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="size">Length.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([size], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="size">Length.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([size], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([rows, columns], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([rows, columns], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([dim0, dim1, dim2], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([dim0, dim1, dim2], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad, names);

    /// <summary>One value.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Full([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad, names);
}
