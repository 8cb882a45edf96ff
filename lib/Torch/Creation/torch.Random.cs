using ArtGan.Torch;

namespace TorchSharp;

// Random tensors.
public static partial class torch
{
    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, size, dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, size.ToArray(), dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [size], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [size], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [rows, columns], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [rows, columns], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random values in [0, 1).</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.rand, Operators.rand_generator, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, size, dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, size.ToArray(), dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [size], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="size">Length.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [size], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [rows, columns], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [rows, columns], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);

    /// <summary>Standard normal random values.</summary>
    /// <param name="dim0">First size.</param>
    /// <param name="dim1">Second size.</param>
    /// <param name="dim2">Third size.</param>
    /// <param name="dim3">Fourth size.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randn(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Random(Operators.randn, Operators.randn_generator, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);
}
