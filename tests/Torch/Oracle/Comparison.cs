namespace ArtGan.Tests.Torch.Oracle;

/// <summary>How the two sides are compared.</summary>
internal sealed record Comparison
{
    public static readonly ScalarType[] SingleAndDouble = [ScalarType.Float32, ScalarType.Float64];

    /// <summary>The allowed difference.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.Product;

    /// <summary>The types the work is done in.</summary>
    public IReadOnlyList<ScalarType> Types { get; init; } = SingleAndDouble;

    /// <summary>
    /// Inputs whose gradient is penalised: its squared length is differentiated again, so that the compared gradients
    /// are of the second order. None: of the first.
    /// </summary>
    public IReadOnlyList<string> Penalty { get; init; } = [];

    /// <summary>Seed of the default random stream on both sides.</summary>
    public int Seed { get; init; } = 1;

    public static implicit operator Comparison(Tolerance tolerance) => new() { Tolerance = tolerance };

    /// <summary>The allowed difference in a type, of the largest element.</summary>
    public double Allowed(ScalarType type) => (Tolerance, type) switch
    {
        (Tolerance.Exact, _) => 0,
        // Eight bits of mantissa, and the two sides may round after other steps.
        (_, ScalarType.BFloat16) => 3e-2,
        (_, ScalarType.Float64) => 1e-10,
        (Tolerance.Elementwise, _) => 1e-6,
        _ => 1e-5,
    };
}
