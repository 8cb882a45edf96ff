namespace ArtGan.Tests.Models;

/// <summary>Compares what networks give.</summary>
internal static class TensorComparison
{
    /// <summary>Whether all numbers are the same but for rounding.</summary>
    public static bool IsNear(this Tensor first, Tensor second) => (first - second).abs().max().item<float>() < 1e-6;
}
