namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Tests against PyTorch run beside them; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleTheoryAttribute : TheoryAttribute
{
    public OracleTheoryAttribute() => Skip = OracleProcess.Obstacle;
}
