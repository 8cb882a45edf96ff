using ArtGan.Torch;

namespace TorchSharp;

// Ranges and other patterns.
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
    /// <param name="names">Not supported; null.</param>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        Create.RefuseNames(names);
        return Create.Marked(Operators.eye_m.Call(rows, columns < 0 ? rows : columns, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requires_grad);
    }

    /// <summary>So many numbers in equal ratios, both ends included.</summary>
    /// <param name="start">Exponent of the first.</param>
    /// <param name="end">Exponent of the last.</param>
    /// <param name="steps">How many.</param>
    /// <param name="base">What is raised to the exponents.</param>
    /// <param name="dtype">Element type; float32 by default.</param>
    /// <param name="device">Where; the processor by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Marked(Operators.logspace.Call((Scalar)start, (Scalar)end, steps, @base, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requires_grad);
}
