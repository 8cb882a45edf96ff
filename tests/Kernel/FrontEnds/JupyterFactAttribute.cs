using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.FrontEnds;

/// <summary>A test with Debian's Jupyter programs; skipped with the reason where one is not there, or the launcher has built nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JupyterFactAttribute : FactAttribute
{
    /// <param name="programs">What the test starts; "chromium" may be anywhere on the PATH.</param>
    public JupyterFactAttribute(params string[] programs) => Skip = Obstacle(programs);

    internal static string? Obstacle(params string[] programs) =>
        !File.Exists(Path.Combine(Repository.Root, "artifacts", "setup", "cli.stamp")) ? "The kernel that front-ends start is not built; run the tests with 'environment/artgan test'."
        : programs.FirstOrDefault(program => !(program == "chromium" ? ChromiumFactAttribute.Program is not null : File.Exists(program))) is { } missing ? $"'{missing}' is not installed."
        : null;
}

/// <summary>The same for a test with cases that trains on the real digits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JupyterMnistTheoryAttribute : TheoryAttribute
{
    public JupyterMnistTheoryAttribute(params string[] programs) => Skip = JupyterFactAttribute.Obstacle(programs) ?? MnistFactAttribute.Reason;
}

/// <summary>A test with Debian's Jupyter programs that trains on the real digits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JupyterMnistFactAttribute : FactAttribute
{
    public JupyterMnistFactAttribute(params string[] programs) => Skip = JupyterFactAttribute.Obstacle(programs) ?? MnistFactAttribute.Reason;
}
