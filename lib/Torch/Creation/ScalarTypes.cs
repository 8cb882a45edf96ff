using System.Numerics;

namespace TorchSharp;

/// <summary>Which element type holds the values of a C# type.</summary>
internal static class ScalarTypes
{
    /// <summary>The element type made of a C# type.</summary>
    /// <typeparam name="T">One of C#'s numbers, a truth value, a complex number or a pair of singles.</typeparam>
    /// <exception cref="NotSupportedException">No element type holds it.</exception>
    internal static torch.ScalarType Of<T>() where T : unmanaged =>
        typeof(T) == typeof(float) ? torch.ScalarType.Float32
        : typeof(T) == typeof(double) ? torch.ScalarType.Float64
        : typeof(T) == typeof(long) ? torch.ScalarType.Int64
        : typeof(T) == typeof(int) ? torch.ScalarType.Int32
        : typeof(T) == typeof(short) ? torch.ScalarType.Int16
        : typeof(T) == typeof(sbyte) ? torch.ScalarType.Int8
        : typeof(T) == typeof(byte) ? torch.ScalarType.Byte
        : typeof(T) == typeof(bool) ? torch.ScalarType.Bool
        : typeof(T) == typeof(Half) ? torch.ScalarType.Float16
        : typeof(T) == typeof(ushort) ? torch.ScalarType.BFloat16
        : typeof(T) == typeof((float, float)) ? torch.ScalarType.ComplexFloat32
        : typeof(T) == typeof(Complex) ? torch.ScalarType.ComplexFloat64
        : throw new NotSupportedException($"No element type holds {typeof(T).Name}; use one of C#'s numbers, bool, Half, Complex or a pair of singles.");

    /// <summary>Whether the elements are whole numbers or truth values.</summary>
    internal static bool IsIntegral(this torch.ScalarType type) => type is <= torch.ScalarType.Int64 or torch.ScalarType.Bool;

    /// <summary>Whether the elements are complex numbers.</summary>
    internal static bool IsComplex(this torch.ScalarType type) => type is torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64;
}
