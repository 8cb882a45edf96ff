namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Compares named tensors: names, shapes, types and values.</summary>
internal static class Differences
{
    private const double LeastShare = 0.01;

    /// <summary>Fails with every tensor that differs by more than a share of PyTorch's largest element.</summary>
    public static void AssertNone(IReadOnlyDictionary<string, Tensor> expected, IReadOnlyDictionary<string, Tensor> actual, double allowed, string what)
    {
        // The gradient of a bias before a batch norm is zero but for rounding: it is measured by the others.
        var least = LeastShare * expected.Where(each => each.Key.StartsWith("grad:", StringComparison.Ordinal)).SelectMany(each => Numbers(each.Value)).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var found = expected.Keys.Union(actual.Keys)
            .Select(name => Find(name, expected.GetValueOrDefault(name), actual.GetValueOrDefault(name), allowed, name.StartsWith("grad:", StringComparison.Ordinal) && name.EndsWith(".bias", StringComparison.Ordinal) ? least : 0)).OfType<string>().ToArray();
        Assert.True(found.Length == 0, $"{what}:\n  {string.Join("\n  ", found)}");
    }

    private static string? Find(string name, Tensor? expected, Tensor? actual, double allowed, double leastScale)
    {
        if (expected is null)
            return $"{name}: [{string.Join(", ", actual!.shape)}] where PyTorch has none";
        if (actual is null)
            return $"{name}: none where PyTorch has [{string.Join(", ", expected.shape)}]";
        if (!expected.shape.SequenceEqual(actual.shape) || expected.dtype != actual.dtype)
            return $"{name}: {actual.dtype}[{string.Join(", ", actual.shape)}] where PyTorch has {expected.dtype}[{string.Join(", ", expected.shape)}]";
        var (difference, scale) = Measure(Numbers(expected), Numbers(actual));
        return difference <= allowed * Math.Max(scale, leastScale) ? null : $"{name}: differs by {difference:g3}, {difference / scale:g3} of the largest element, where {allowed:g1} is allowed";
    }

    /// <summary>The largest difference, infinite where only one side is finite or a number, and the largest finite element.</summary>
    private static (double Difference, double Scale) Measure(double[] expected, double[] actual)
    {
        var (difference, scale) = (0.0, 0.0);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsFinite(expected[i]) && double.IsFinite(actual[i]))
            {
                difference = Math.Max(difference, Math.Abs(expected[i] - actual[i]));
                scale = Math.Max(scale, Math.Abs(expected[i]));
            }
            else if (!expected[i].Equals(actual[i]))
            {
                return (double.PositiveInfinity, 1);
            }
        }

        return (difference, scale);
    }

    private static double[] Numbers(Tensor tensor) => tensor.numel() == 0 ? [] : tensor.detach().to(ScalarType.Float64).data<double>().ToArray();
}
