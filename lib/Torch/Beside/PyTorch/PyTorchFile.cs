namespace ArtGan.Torch;

/// <summary>
/// Tensors in PyTorch's files (.pth, .pt), those of today and those from before version 1.6. Reading builds
/// tensors and nothing else: a file that asks for more is refused by the name of what it asks for, so files from
/// strangers are safe to open.
/// </summary>
public static class PyTorchFile
{
    /// <summary>Reads the tensors of a file, onto the processor.</summary>
    /// <param name="path">The file: a state dict, or a checkpoint with tensors anywhere in dictionaries, lists and tuples.</param>
    /// <param name="within">The part to read, such as <c>state_dict</c>; names are then relative to it. Null reads all.</param>
    /// <returns>
    /// Tensors by dotted names, as in <c>state_dict.conv1.weight</c>; a tensor saved alone has the empty name. Other
    /// values are left out. Names for the same elements (tied weights) get the same tensor.
    /// </returns>
    /// <exception cref="UserException">The file is missing or damaged, asks for more than tensors, or lacks the part.</exception>
    public static Dictionary<string, Tensor> Load(string path, string? within = null) => StateStream.Read(path, stream => Load(stream, path, within));

    /// <summary>Reads the tensors of a stream that can seek, onto the processor.</summary>
    /// <param name="stream">The content, from its beginning.</param>
    /// <param name="name">A name for messages.</param>
    /// <param name="within">The part to read, such as <c>state_dict</c>; names are then relative to it. Null reads all.</param>
    /// <returns>Tensors by dotted names, as <see cref="Load(string, string?)"/> gives them.</returns>
    /// <exception cref="UserException">The content is damaged, asks for more than tensors, or lacks the part.</exception>
    public static Dictionary<string, Tensor> Load(Stream stream, string name, string? within = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var content = StateFormats.Detect(stream) switch
        {
            StateFormat.PyTorchArchive => PyTorchArchive.Read(stream, name),
            StateFormat.LegacyPyTorch => LegacyPyTorchFile.Read(stream, name),
            _ => throw Damaged(name, "it is neither an archive nor a pickle of PyTorch's"),
        };
        return content.Read(new StateTree(name).Flatten(content.Root, within), stream, name);
    }

    /// <summary>Reads the one tensor of a file, as Python's <c>torch.save(tensor, path)</c> writes it, onto the processor.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is missing or damaged, or holds anything but one tensor.</exception>
    public static Tensor LoadTensor(string path)
    {
        var tensors = Load(path);
        return tensors.Count == 1 && tensors.TryGetValue(string.Empty, out var tensor)
            ? tensor
            : throw new UserException($"'{path}' holds {tensors.Count} named tensors where a single one is wanted; read it with PyTorchFile.Load.");
    }

    /// <summary>Writes tensors as Python's <c>torch.save(state_dict, path)</c> does, atomically; <c>torch.load</c> reads them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name, on any device.</param>
    /// <exception cref="UserException">The file cannot be written, or an element type is none of PyTorch's.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors) =>
        AtomicFile.Write(path, stream => Save(stream, tensors));

    /// <summary>Writes tensors as Python's <c>torch.save(state_dict, stream)</c> does; <c>torch.load</c> reads them.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="tensors">The tensors by name, on any device.</param>
    /// <exception cref="UserException">An element type is none of PyTorch's.</exception>
    public static void Save(Stream stream, IReadOnlyDictionary<string, Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        PyTorchWriter.Write(stream, pickle => pickle.Dictionary(tensors));
    }

    /// <summary>Writes one tensor as Python's <c>torch.save(tensor, path)</c> does, atomically; <c>torch.load</c> reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensor">The tensor, on any device.</param>
    /// <exception cref="UserException">The file cannot be written, or the element type is none of PyTorch's.</exception>
    public static void Save(string path, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        AtomicFile.Write(path, stream => PyTorchWriter.Write(stream, pickle => pickle.Tensor(tensor)));
    }

    internal static UserException Damaged(string file, string reason, Exception? cause = null) =>
        StateStream.Damaged(file, "PyTorch file", reason, cause);
}
