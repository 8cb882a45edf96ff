namespace ArtGan.Torch;

/// <summary>
/// TorchSharp's own format (.dat), which <c>Module.save</c> and <c>Tensor.Save</c> write there: the count of
/// tensors, then for each its name and itself; a tensor is its element type, its rank and its extents, all
/// as LEB128 numbers, and the raw elements.
/// </summary>
internal static class TorchSharpFile
{
    // What a stream that does not tell its length may claim before it has delivered.
    private const long MostOnTrust = 1 << 20;

    /// <summary>
    /// Whether a file's first bytes look like tensors by name: a count, then a name's length and a name of printable
    /// letters. The length in front of a safetensors header never does, having zeros where a name would stand.
    /// </summary>
    internal static bool IsOne(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return false;
        if (start is [0]) return true;
        var at = 0;
        while (at < start.Length && start[at] >= 128) at++;
        var name = start[Math.Min(at + 1, start.Length)..];
        if (start[0] == 0 || name.Length < 2 || name[0] is 0 or >= 128) return false;
        return !name.Slice(1, Math.Min(name[0], name.Length - 1)).ContainsAnyInRange((byte)0, (byte)31);
    }

    /// <summary>Writes tensors by name, in the order given.</summary>
    internal static void Write(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<string, Tensor>> tensors)
    {
        writer.Write7BitEncodedInt64(tensors.Count);
        foreach (var (name, tensor) in tensors)
        {
            writer.Write(name);
            WriteTensor(writer, tensor);
        }
    }

    /// <summary>Reads tensors by name, onto the processor.</summary>
    /// <param name="reader">The content, in UTF-8.</param>
    /// <param name="file">A name for messages.</param>
    /// <exception cref="UserException">The content is damaged or is not in this format.</exception>
    internal static Dictionary<string, Tensor> Read(BinaryReader reader, string file) => Guarded(file, () =>
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var count = reader.Read7BitEncodedInt64();
        for (var index = 0L; index < count; index++)
        {
            var name = reader.ReadString();
            if (!tensors.TryAdd(name, Read(reader, $"'{name}'", file))) throw Damaged(file, $"it holds two tensors named '{name}'");
        }

        foreach (var tensor in tensors.Values) tensor.MoveToOuterDisposeScope();
        return count < 0 ? throw Damaged(file, "its count of tensors is negative") : tensors;
    });

    /// <summary>Writes one tensor.</summary>
    internal static void WriteTensor(BinaryWriter writer, Tensor tensor)
    {
        if (ElementType.Find(tensor.dtype) is null) throw new UserException($"Tensors of type {tensor.dtype} cannot be stored; convert them first.");
        writer.Write7BitEncodedInt64((long)tensor.dtype);
        writer.Write7BitEncodedInt64(tensor.shape.Length);
        foreach (var extent in tensor.shape) writer.Write7BitEncodedInt64(extent);
        writer.Flush();
        TensorBytes.Write(tensor, writer.BaseStream);
    }

    /// <summary>Reads one tensor, onto the processor.</summary>
    /// <param name="reader">The content.</param>
    /// <param name="file">A name for messages.</param>
    /// <exception cref="UserException">The content is damaged or is not in this format.</exception>
    internal static Tensor ReadTensor(BinaryReader reader, string file) => Guarded(file, () => Read(reader, "the tensor", file));

    private static Tensor Read(BinaryReader reader, string what, string file)
    {
        var number = reader.Read7BitEncodedInt64();
        var type = number is >= 0 and <= sbyte.MaxValue ? ElementType.Find((ScalarType)number) : null;
        if (type is null) throw Damaged(file, $"{what} has the unknown element type {number}");
        var rank = reader.Read7BitEncodedInt64();
        if (rank is < 0 or > byte.MaxValue) throw Damaged(file, $"{what} claims {rank} dimensions");
        var shape = new long[rank];
        foreach (ref var extent in shape.AsSpan()) extent = reader.Read7BitEncodedInt64();
        if (TensorBytes.Count(shape, type.Size) is not { } bytes) throw Damaged(file, $"{what} cannot have the shape [{string.Join(", ", shape)}]");

        var source = reader.BaseStream;
        if (source.CanSeek)
        {
            var left = source.Length - source.Position;
            if (bytes > left) throw Damaged(file, $"{what} of shape [{string.Join(", ", shape)}] needs {bytes} bytes but {left} follow");
        }
        else if (bytes > MostOnTrust)
        {
            source = Gather(source, bytes);
        }

        return TensorBytes.Read(source, shape, type);
    }

    // Memory grows with what arrives, not with what the header claims.
    private static MemoryStream Gather(Stream source, long bytes)
    {
        if (bytes > Array.MaxLength) throw new EndOfStreamException($"{bytes} bytes are too many for a stream that cannot be searched");
        var gathered = new MemoryStream();
        var buffer = new byte[MostOnTrust];
        while (gathered.Length < bytes)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, bytes - gathered.Length));
            source.ReadExactly(part);
            gathered.Write(part);
        }

        gathered.Position = 0;
        return gathered;
    }

    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            throw Damaged(file, error.Message.TrimEnd('.'), error);
        }
    }

    private static UserException Damaged(string file, string reason, Exception? cause = null) =>
        StateStream.Damaged(file, "file of TorchSharp's format", reason, cause);
}
