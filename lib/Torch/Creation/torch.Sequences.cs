using ArtGan.Torch;

namespace TorchSharp;

// Ranges, permutations and other patterns.
public static partial class torch
{
    /// <summary>0, 1, 2 and so on.</summary>
    /// <param name="stop">Behind the last.</param>
    /// <param name="dtype">Element type; int64 for whole numbers, else the default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0L, stop, 1L, dtype, device, requires_grad);

    /// <summary>Numbers from a start on, one apart.</summary>
    /// <param name="start">First.</param>
    /// <param name="stop">Behind the last.</param>
    /// <param name="dtype">Element type; int64 for whole numbers, else the default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1L, dtype, device, requires_grad);

    /// <summary>Numbers at equal distances.</summary>
    /// <param name="start">First.</param>
    /// <param name="stop">Behind the last.</param>
    /// <param name="step">Distance.</param>
    /// <param name="dtype">Element type; int64 for whole numbers, else the default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Marked(Operators.arange_start_step.Call(start, stop, step, dtype, Argument.None, device ?? get_default_device()), requires_grad);

    /// <summary>So many numbers at equal distances, both ends included.</summary>
    /// <param name="start">First.</param>
    /// <param name="end">Last.</param>
    /// <param name="steps">How many.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Marked(Operators.linspace.Call((Scalar)start, (Scalar)end, steps, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requires_grad);

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns; as many as rows when negative.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Marked(Operators.eye_m.Call(rows, columns < 0 ? rows : columns, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requires_grad);

    /// <summary>Random whole numbers from 0.</summary>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randint(0L, high, size, dtype, device, requires_grad, generator);

    /// <summary>Random whole numbers.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">Behind the greatest.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="dtype">Element type; int64 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
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
    /// <param name="device">Where; the processor by default.</param>
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

    /// <summary>Samples of a normal distribution with given means and deviation.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="std">Standard deviation.</param>
    /// <param name="size">Sizes of the dimensions.</param>
    /// <param name="generator">The stream; the default one when null.</param>
    public static Tensor normal(double mean, double std, long[] size, Generator? generator = null) =>
        empty(size).normal_(mean, std, generator);
}
