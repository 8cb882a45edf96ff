namespace ArtGan.Torch;

/// <summary>Tensors of a weights file, taken by name and shape.</summary>
/// <param name="source">The file, for messages.</param>
/// <param name="tensors">The tensors, owned from here on.</param>
/// <param name="remedy">What to do where they are wrong, the end of a sentence.</param>
internal sealed class NamedWeights(string source, IReadOnlyDictionary<string, Tensor> tensors, string remedy = "delete the file to have it fetched again") : IDisposable
{
    /// <summary>A tensor as float32 on the processor.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="shape">The shape that it must have.</param>
    /// <exception cref="UserException">It is absent, of another shape, or not finite.</exception>
    public Tensor Take(string name, params long[] shape)
    {
        if (!tensors.TryGetValue(name, out var found))
            throw new UserException($"The weights '{source}' lack '{name}', so they are of another network; {remedy}.");
        if (!found.shape.SequenceEqual(shape))
            throw new UserException($"'{name}' in the weights '{source}' has the shape [{string.Join(", ", found.shape)}] instead of [{string.Join(", ", shape)}], so they are of another network; {remedy}.");
        var values = found.to(ScalarType.Float32);
        return values.isfinite().all().item<bool>()
            ? values
            : throw new UserException($"'{name}' in the weights '{source}' holds values that are not numbers; {remedy}.");
    }

    /// <summary>A tensor's shape, or null where it is absent.</summary>
    /// <param name="name">Its name in the file.</param>
    public long[]? ShapeOf(string name) => tensors.TryGetValue(name, out var found) ? found.shape : null;

    /// <summary>Whether a tensor is there.</summary>
    /// <param name="name">Its name in the file.</param>
    public bool Has(string name) => tensors.ContainsKey(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in tensors.Values) tensor.Dispose();
    }
}
