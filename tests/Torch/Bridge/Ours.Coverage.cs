using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Oracle;

internal static partial class Ours
{
    private static readonly HashSet<Operator> Compared = [];

    /// <summary>Whether an operator ran in some comparison with PyTorch.</summary>
    internal static bool WasCompared(Operator candidate) => Compared.Contains(candidate);

    static partial void BeginCoverage()
    {
        foreach (var (_, entry) in OperatorCoverageTests.Table)
        {
            entry.Forget();
        }
    }

    static partial void EndCoverage() => Compared.UnionWith(OperatorCoverageTests.Table.Select(pair => pair.Operator).Where(entry => entry.IsFound));
}
