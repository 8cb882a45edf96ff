namespace ArtGan.Torch;

/// <summary>Tensors by name in a safetensors file.</summary>
public static class StateFile
{
    /// <summary>Writes tensors, atomically; the same tensors give the same bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="metadata">Words kept in the file's header, or null.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null) =>
        SafetensorsFile.Write(path, Entries(tensors), metadata);

    /// <summary>Writes tensors; the same tensors give the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="metadata">Words kept in the header, or null.</param>
    public static void Save(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null) =>
        SafetensorsFile.Write(stream, Entries(tensors), metadata);

    /// <summary>Reads tensors onto the processor.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is missing or damaged.</exception>
    public static Dictionary<string, Tensor> Load(string path) => Tensors(SafetensorsFile.Read(path));

    /// <summary>The tensors of a file that has been read.</summary>
    /// <param name="file">The file.</param>
    public static Dictionary<string, Tensor> Tensors(SafetensorsFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var silent = no_grad();
        return file.Entries.ToDictionary(entry => entry.Name, ToTensor);
    }

    private static IEnumerable<SafetensorsEntry> Entries(IReadOnlyDictionary<string, Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        return [.. tensors.Select(pair => new SafetensorsEntry(pair.Key, TypeOf(pair.Value.dtype), pair.Value.shape, Bytes(pair.Value)))];
    }

    private static byte[] Bytes(Tensor tensor)
    {
        var source = tensor.detach().cpu().contiguous();
        var copy = source.bytes.ToArray();
        GC.KeepAlive(source);
        return copy;
    }

    private static Tensor ToTensor(SafetensorsEntry entry)
    {
        var tensor = empty([.. entry.Shape], TypeOf(entry.Type), CPU);
        entry.Data.Span.CopyTo(tensor.bytes);
        return tensor;
    }

    private static SafetensorsType TypeOf(ScalarType type) => type switch
    {
        ScalarType.Float64 => SafetensorsType.F64,
        ScalarType.Float32 => SafetensorsType.F32,
        ScalarType.Float16 => SafetensorsType.F16,
        ScalarType.BFloat16 => SafetensorsType.BF16,
        ScalarType.Int64 => SafetensorsType.I64,
        ScalarType.Int32 => SafetensorsType.I32,
        ScalarType.Int16 => SafetensorsType.I16,
        ScalarType.Int8 => SafetensorsType.I8,
        ScalarType.Byte => SafetensorsType.U8,
        ScalarType.Bool => SafetensorsType.BOOL,
        _ => throw new UserException($"Tensors of type {type} cannot be stored as safetensors; convert them first."),
    };

    private static ScalarType TypeOf(SafetensorsType type) => type switch
    {
        SafetensorsType.F64 => ScalarType.Float64,
        SafetensorsType.F32 => ScalarType.Float32,
        SafetensorsType.F16 => ScalarType.Float16,
        SafetensorsType.BF16 => ScalarType.BFloat16,
        SafetensorsType.I64 => ScalarType.Int64,
        SafetensorsType.I32 => ScalarType.Int32,
        SafetensorsType.I16 => ScalarType.Int16,
        SafetensorsType.I8 => ScalarType.Int8,
        SafetensorsType.U8 => ScalarType.Byte,
        SafetensorsType.BOOL => ScalarType.Bool,
        _ => throw new UserException($"Safetensors of type {type} are not known here."),
    };
}
