namespace ArtGan.Torch;

/// <summary>Numbers taken from vectors; what is made on the way is let go at once.</summary>
internal static class VectorMath
{
    internal static double Dot(Tensor left, Tensor right)
    {
        using var scope = NewDisposeScope();
        return Number(left.matmul(right));
    }

    /// <summary>The largest element without its sign.</summary>
    internal static double Largest(Tensor vector)
    {
        using var scope = NewDisposeScope();
        return Number(vector.abs().max());
    }

    internal static double AbsoluteSum(Tensor vector)
    {
        using var scope = NewDisposeScope();
        return Number(vector.abs().sum());
    }

    /// <summary>The one element of a tensor of any floating-point type.</summary>
    internal static double Number(Tensor scalar)
    {
        using var scope = NewDisposeScope();
        return scalar.detach().to(ScalarType.Float64).item<double>();
    }
}
