namespace ArtGan.Torch;

/// <summary>The same for package TorchSharp, which cannot map files: the parts are read as they are asked for.</summary>
internal static class FileMapping
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Its bytes.</param>
    internal static FileStream Open(string path, long length) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Reads a tensor from a part of a file.</summary>
    /// <param name="mapping">The file.</param>
    /// <param name="offset">The part's first byte.</param>
    /// <param name="shape">The tensor's shape, which fits the file.</param>
    /// <param name="type">The tensor's element type.</param>
    internal static Tensor View(FileStream mapping, long offset, IReadOnlyList<long> shape, ElementType type)
    {
        mapping.Position = offset;
        return TensorBytes.Read(mapping, shape, type);
    }
}
