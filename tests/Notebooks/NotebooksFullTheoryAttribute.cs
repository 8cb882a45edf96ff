using ArtGan.Tests.Kernel.FrontEnds;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Notebooks;

/// <summary>A test that takes an hour; skipped unless 'artgan test --filter' names it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NotebooksFullTheoryAttribute : TheoryAttribute
{
    private const string FilterVariable = "ARTGAN_TEST_FILTER", Name = "NotebooksFull";

    public NotebooksFullTheoryAttribute() => Skip =
        Environment.GetEnvironmentVariable(FilterVariable)?.Contains(Name, StringComparison.Ordinal) is not true ? $"It takes about an hour; 'environment/artgan test --filter {Name}' runs it."
        : JupyterFactAttribute.Obstacle(Jupyter.Nbconvert) ?? MnistFactAttribute.Reason;
}
