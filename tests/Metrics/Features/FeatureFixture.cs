using ArtGan.Torch;

namespace ArtGan.Tests.Metrics.Features;

/// <summary>What make_fixtures.py wrote.</summary>
internal static class FeatureFixture
{
    /// <summary>Its tensors by name.</summary>
    public static Dictionary<string, Tensor> Read() => StateFile.Load(Path.Combine(AppContext.BaseDirectory, "Metrics", "Features", "fixtures", "features.safetensors"));

    /// <summary>The largest difference, as a share of the largest value.</summary>
    public static double Difference(Tensor actual, Tensor expected)
    {
        Assert.Equal(expected.shape, actual.shape);
        using var scope = NewDisposeScope();
        return actual.sub(expected).abs().max().item<float>() / (double)expected.abs().max().item<float>();
    }
}
