namespace ArtGan.Tests.Torch.Oracle;

/// <summary>A test against PyTorch run beside it; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute() => Skip = OracleProcess.Obstacle;
}
