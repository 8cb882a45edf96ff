namespace ArtGan.Torch;

/// <summary>
/// Tensors by name in files: safetensors, PyTorch's (.pth, .pt) and TorchSharp's (.dat). All are read; safetensors
/// is written here, PyTorch's by <see cref="PyTorchFile"/>.
/// </summary>
public static class StateFile
{
    /// <summary>Writes tensors as safetensors, atomically; the same tensors give the same bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name, on any device; those on others are copied one at a time.</param>
    /// <param name="metadata">Words kept in the file's header, or null.</param>
    /// <exception cref="UserException">The file cannot be written, or the format lacks an element type.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null) =>
        AtomicFile.Write(path, stream => Save(stream, tensors, metadata));

    /// <summary>Writes tensors as safetensors; the same tensors give the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="tensors">The tensors by name, on any device; those on others are copied one at a time.</param>
    /// <param name="metadata">Words kept in the header, or null.</param>
    /// <exception cref="UserException">The format lacks an element type.</exception>
    public static void Save(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        SafetensorsWriter.Write(stream, tensors.Select(pair => Source(pair.Key, pair.Value)), metadata);
    }

    /// <summary>Reads tensors onto the processor, whichever of the three formats the file has.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tensors by name, with memory of their own.</returns>
    /// <exception cref="UserException">The file is missing or damaged, or asks for more than tensors.</exception>
    public static Dictionary<string, Tensor> Load(string path) => StateStream.Read(path, stream => Load(stream, path));

    /// <summary>Reads tensors onto the processor, whichever of the three formats the content has.</summary>
    /// <param name="stream">The content, from its beginning; it can seek.</param>
    /// <param name="name">A name for messages.</param>
    /// <returns>The tensors by name, with memory of their own.</returns>
    /// <exception cref="UserException">The content is damaged, or asks for more than tensors.</exception>
    public static Dictionary<string, Tensor> Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        switch (StateFormats.Detect(stream))
        {
            case StateFormat.PyTorchArchive or StateFormat.LegacyPyTorch:
                return PyTorchFile.Load(stream, name);
            case StateFormat.TorchSharp:
                using (var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true)) return TorchSharpFile.Read(reader, name);
            default:
                var header = SafetensorsHeader.Read(stream, name);
                return Collect(header, place => TensorBytes.Read(stream, place.Shape, ElementType.Of(place.Type)));
        }
    }

    /// <summary>
    /// Opens a safetensors file whose tensors are the file's own memory: nothing is read before it is used, and
    /// processes share what they read. Changing a tensor leaves the file as it was.
    /// </summary>
    /// <remarks>
    /// While the tensors live the file may be replaced or deleted, as <see cref="Save(string, IReadOnlyDictionary{string, Tensor}, IReadOnlyDictionary{string, string}?)"/>
    /// does, but must not be written over or shortened in place; <see cref="Load(string)"/> does not mind either.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <returns>The tensors by name, on the processor.</returns>
    /// <exception cref="UserException">The file is missing or damaged.</exception>
    public static Dictionary<string, Tensor> Map(string path) => StateStream.Read(path, stream =>
    {
        var header = SafetensorsHeader.Read(stream, path);
        var data = stream.Position;
        using var mapping = FileMapping.Open(path, stream.Length);
        return Collect(header, place => FileMapping.View(mapping, data + place.Begin, place.Shape, ElementType.Of(place.Type)));
    });

    /// <summary>The tensors of a file that has been read.</summary>
    /// <param name="file">The file.</param>
    public static Dictionary<string, Tensor> Tensors(SafetensorsFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var silent = no_grad();
        return file.Entries.ToDictionary(entry => entry.Name, ToTensor);
    }

    private static Dictionary<string, Tensor> Collect(SafetensorsHeader header, Func<SafetensorsHeader.Place, Tensor> read)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var place in header.Places) tensors.Add(place.Name, read(place));
        foreach (var tensor in tensors.Values) tensor.MoveToOuterDisposeScope();
        return tensors;
    }

    private static SafetensorsWriter.Source Source(string name, Tensor tensor)
    {
        var type = ElementType.Find(tensor.dtype)?.Safetensors
            ?? throw new UserException($"Tensors of type {tensor.dtype}, as '{name}' is, cannot be stored as safetensors; convert them first.");
        return new(name, type, tensor.shape, target => TensorBytes.Write(tensor, target));
    }

    private static Tensor ToTensor(SafetensorsEntry entry)
    {
        var tensor = empty([.. entry.Shape], ElementType.Of(entry.Type).Type, CPU);
        entry.Data.Span.CopyTo(tensor.bytes);
        return tensor;
    }
}
