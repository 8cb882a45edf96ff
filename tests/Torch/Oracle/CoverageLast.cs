using System.Reflection;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ArtGan.Tests.Torch.Oracle.CoverageLast", "ArtGan.Tests")]

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Puts the test that looks back at all comparisons behind them.</summary>
public sealed class CoverageLast : ITestCollectionOrderer
{
    private const string Last = "OperatorCoverageTests";

    /// <summary>Whether every class that compares the engine with PyTorch takes part in this run.</summary>
    internal static bool IsWholeRun { get; private set; }

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections)
    {
        var all = testCollections.ToArray();
        IsWholeRun = typeof(CoverageLast).Assembly.GetTypes().Where(Compares).All(type => all.Any(collection => collection.DisplayName.EndsWith(type.FullName!, StringComparison.Ordinal)));
        return all.OrderBy(collection => collection.DisplayName.EndsWith(Last, StringComparison.Ordinal));
    }

    private static bool Compares(Type type) =>
        type.Namespace is { } space && space.StartsWith("ArtGan.Tests.Torch", StringComparison.Ordinal) && type.GetMethods().Any(method => method.GetCustomAttribute<OracleFactAttribute>() is not null || method.GetCustomAttribute<OracleTheoryAttribute>() is not null);
}
