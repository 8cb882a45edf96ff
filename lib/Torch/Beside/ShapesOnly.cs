namespace ArtGan.Torch;

/// <summary>
/// Tensors without numbers: they have shapes, cost no memory and no time, and operators on them give shapes again. So
/// the size of a network is known that would not fit into memory.
/// </summary>
/// <example><code>
/// using (ShapesOnly.Scope())
/// {
///     var parameters = Linear(100_000, 100_000).parameters().Sum(parameter => parameter.numel());
/// }
/// </code></example>
public static class ShapesOnly
{
    /// <summary>Meanwhile this thread's new tensors are of that kind, those excepted that ask for a device.</summary>
    /// <returns>Ends it when disposed, on the same thread.</returns>
    public static IDisposable Scope() => new ShapesOnlyScope();
}
