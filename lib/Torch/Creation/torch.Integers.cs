using ArtGan.Torch;

namespace TorchSharp;

// Random whole numbers and permutations, and normal ones by their moments.
public static partial class torch
{
    /// <summary>Random whole numbers from 0.</summary>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0L, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers from 0.</summary>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0L, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers from 0.</summary>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0L, high, new Size(size).Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint((long)low, high, new Size(size).Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        Create.RefuseNames(names);
        var type = dtype ?? ScalarType.Int64;
        var place = device ?? get_default_device();
        return Create.Marked(
            generator is null
                ? Operators.randint_low.Call(low, high, size, type, Argument.None, place)
                : Operators.randint_low_generator.Call(low, high, size, generator, type, Argument.None, place),
            requires_grad);
    }

    /// <summary>The whole numbers below n in random order.</summary>
    /// <param name="n">How many.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        var type = dtype ?? ScalarType.Int64;
        var place = device ?? get_default_device();
        return Create.Marked(
            generator is null ? Operators.randperm.Call(n, type, Argument.None, place) : Operators.randperm_generator.Call(n, generator, type, Argument.None, place),
            requires_grad);
    }

    /// <summary>The whole numbers below n in random order, in a tensor that is there.</summary>
    /// <param name="n">How many.</param>
    /// <param name="out">Takes the numbers.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null)
    {
        ArgumentNullException.ThrowIfNull(@out);
        return Operators.randperm_generator_out.CallInPlace(@out, n, generator, @out);
    }

    /// <summary>Normally distributed values.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="std">Standard deviation.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the default device when null.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Create.Marked(empty(size, dtype, device, names: names).normal_(mean, std, generator), requires_grad);
}
