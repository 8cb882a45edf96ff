namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Makes the elements of an input from a random stream.</summary>
/// <param name="shape">Its shape.</param>
/// <param name="stream">The stream.</param>
internal delegate Tensor Filling(long[] shape, Generator stream);

/// <summary>What inputs hold: operators are compared where they are defined and their gradients are.</summary>
internal static class Fill
{
    /// <summary>Standard normal numbers.</summary>
    public static Tensor Real(long[] shape, Generator stream) => randn(shape, dtype: ScalarType.Float64, generator: stream);

    /// <summary>From 0.1 to 2.1.</summary>
    public static Tensor Positive(long[] shape, Generator stream) => (Uniform(shape, stream) * 2) + 0.1;

    /// <summary>From 0.05 to 0.95.</summary>
    public static Tensor Share(long[] shape, Generator stream) => (Uniform(shape, stream) * 0.9) + 0.05;

    /// <summary>Of both signs, at least 0.3 from zero.</summary>
    public static Tensor NonZero(long[] shape, Generator stream)
    {
        var values = Real(shape, stream);
        return values + (values.sign() * 0.3);
    }

    /// <summary>With infinities and what is not a number among them.</summary>
    public static Tensor Extreme(long[] shape, Generator stream)
    {
        var chosen = randint(0, 6, shape, generator: stream);
        return Real(shape, stream).masked_fill(chosen.eq(0), double.PositiveInfinity).masked_fill(chosen.eq(1), double.NegativeInfinity).masked_fill(chosen.eq(2), double.NaN);
    }

    /// <summary>Multiples of a quarter from -2 to 2: several are equal.</summary>
    public static Tensor Quarters(long[] shape, Generator stream) => randint(-8, 9, shape, generator: stream).to(ScalarType.Float64) * 0.25;

    /// <summary>Whole numbers from -9 to 9.</summary>
    public static Tensor Whole(long[] shape, Generator stream) => randint(-9, 10, shape, generator: stream);

    /// <summary>Truth values.</summary>
    public static Tensor Truth(long[] shape, Generator stream) => randint(0, 2, shape, generator: stream).to(ScalarType.Bool);

    /// <summary>Whole numbers from 0 to below a limit.</summary>
    public static Filling Below(long limit) => (shape, stream) => randint(0, limit, shape, generator: stream);

    private static Tensor Uniform(long[] shape, Generator stream) => rand(shape, dtype: ScalarType.Float64, generator: stream);
}
