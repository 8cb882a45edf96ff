namespace ArtGan.Torch;

/// <summary>Files as tensors without a copy: pages come from the file as they are used, and changes stay private.</summary>
internal static class FileMapping
{
    /// <summary>Maps a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">Its bytes, at least one.</param>
    /// <returns>The bytes, which unmap the file when no view is left.</returns>
    internal static Tensor Open(string path, long length) => Operators.from_file.Call(path, false, length, ScalarType.Byte, Argument.None, CPU);

    /// <summary>A tensor over a part of a mapped file; a copy where the part is not aligned to its elements.</summary>
    /// <param name="mapping">The mapped file.</param>
    /// <param name="offset">The part's first byte.</param>
    /// <param name="shape">The tensor's shape, which fits the file.</param>
    /// <param name="type">The tensor's element type.</param>
    internal static Tensor View(Tensor mapping, long offset, IReadOnlyList<long> shape, ElementType type)
    {
        var length = TensorBytes.Count(shape, type.Size)!.Value;
        if (length == 0) return empty([.. shape], type.Type, CPU);
        var part = mapping.narrow(0, offset, length);
        var aligned = offset % type.Size == 0 ? part : part.clone();
        return Operators.view_dtype.Call(aligned, type.Type).view([.. shape]);
    }
}
