namespace ArtGan.Style;

/// <summary>What losses are summed in: bfloat16 has too few bits for it.</summary>
internal static class WideNumbers
{
    /// <summary>Float32 for numbers that are narrower, and their own type for others.</summary>
    public static ScalarType TypeOf(Tensor numbers) => numbers.dtype == ScalarType.BFloat16 ? ScalarType.Float32 : numbers.dtype;
}
