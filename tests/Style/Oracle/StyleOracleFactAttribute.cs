using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Style.Oracle;

/// <summary>A test of published weights against PyTorch run beside it; skipped with the reason where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StyleOracleFactAttribute : FactAttribute
{
    /// <param name="manifest">The manifest of the weights.</param>
    public StyleOracleFactAttribute(string manifest) => Skip = OracleProcess.Obstacle ?? new WeightsFactAttribute(manifest).Skip;
}
