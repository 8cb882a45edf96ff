namespace ArtGan.Torch;

/// <summary>What a PyTorch file holds before any element has been read.</summary>
/// <param name="Root">The value that was saved, with references in the place of tensors.</param>
/// <param name="Locate">Where a storage's elements begin in the file; it checks that they are all there.</param>
internal sealed record PyTorchContent(object? Root, Func<StorageReference, long> Locate)
{
    // Sharing what the file shares takes no more than the file; only strides can describe more than there is.
    private const int MostCopies = 16;
    private const long FreeBytes = 1 << 20;

    /// <summary>Reads the elements of tensors, onto the processor.</summary>
    /// <param name="references">The tensors by name.</param>
    /// <param name="source">The file.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <returns>The tensors by name; names for the same elements of a storage get the same tensor.</returns>
    internal Dictionary<string, Tensor> Read(Dictionary<string, TensorReference> references, Stream source, string file)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var shared = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var left = (source.Length * MostCopies) + FreeBytes;
        foreach (var (name, reference) in references)
        {
            var (storage, offset, shape, strides) = reference;
            var identity = $"{storage.Key}:{storage.Type.Storage}:{offset}:{string.Join(',', shape)}:{string.Join(',', strides)}";
            if (!shared.TryGetValue(identity, out var tensor))
            {
                left -= TensorBytes.Count(shape, storage.Type.Size)!.Value;
                if (left < 0) throw PyTorchFile.Damaged(file, "its tensors repeat the same elements until they are far larger than the file");
                shared[identity] = tensor = StridedReader.Read(source, Locate(storage), reference);
            }

            tensors[name] = tensor;
        }

        foreach (var tensor in shared.Values) tensor.MoveToOuterDisposeScope();
        return tensors;
    }
}
