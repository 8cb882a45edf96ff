using ArtGan.Torch;

namespace TorchSharp;

/// <summary>
/// Divisions of whole numbers that the processor cannot do: of the least number by -1, whose quotient no number of the
/// type holds. libtorch leaves them to the processor, which ends the process.
/// </summary>
internal static class IntegerDivision
{
    /// <summary>The dividend, when the quotient is rounded and there is none.</summary>
    /// <exception cref="TorchException">There is such a division.</exception>
    internal static Tensor Checked(Tensor dividend, Tensor divisor, RoundingMode rounding = RoundingMode.floor) =>
        rounding != RoundingMode.None && Least(dividend) is { } least && divisor is not null && divisor.dtype.IsIntegral()
        && Occurs(dividend.eq(least).logical_and(divisor.eq(-1)))
            ? throw Refused(dividend)
            : dividend;

    /// <inheritdoc cref="Checked(Tensor, Tensor, RoundingMode)"/>
    internal static Tensor Checked(Tensor dividend, Scalar divisor, RoundingMode rounding = RoundingMode.floor) =>
        rounding != RoundingMode.None && divisor is not null && divisor.Type.IsIntegral() && divisor.ToInt64() == -1
        && Least(dividend) is { } least && Occurs(dividend.eq(least))
            ? throw Refused(dividend)
            : dividend;

    // Shorter numbers are divided as 32-bit ones.
    private static long? Least(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Int64 => long.MinValue,
        ScalarType.Int32 => int.MinValue,
        _ => null,
    };

    private static bool Occurs(Tensor where)
    {
        using var anywhere = where.any();
        where.Dispose();
        return anywhere.item<bool>();
    }

    private static TorchException Refused(Tensor dividend) =>
        new("div", $"the quotient of the least number and -1 does not fit {dividend.dtype}; convert to a wider or floating-point type first", $"self {dividend.dtype} [{string.Join(", ", dividend.shape)}]");
}
