using ArtGan.Torch;

namespace TorchSharp;

// Tensors of one value.
public static partial class torch
{
    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, size, dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, size.ToArray(), dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [size], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [size], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>Memory as it comes; write before reading.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.empty_memory_format, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, size, dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, size.ToArray(), dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [size], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [size], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>Zeros.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.zeros, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, size, dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, size.ToArray(), dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [size], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [size], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>Ones.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Sized(Operators.ones, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);
}
