namespace ArtGan.Kernel.Engine.Testing;

/// <summary>Makes a method of a <c>#!test</c> cell a test of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestAttribute : Attribute;

/// <summary>Arguments that a test method is run with; one attribute a case.</summary>
/// <param name="arguments">The arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CaseAttribute(params object?[]? arguments) : Attribute
{
    /// <summary>The arguments.</summary>
    public IReadOnlyList<object?> Arguments { get; } = arguments ?? [null];
}
