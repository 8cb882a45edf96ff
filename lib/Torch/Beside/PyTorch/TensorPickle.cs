using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ArtGan.Torch;

/// <summary>A pickle of tensors in protocol 2, the one <c>torch.save</c> writes; the elements go elsewhere.</summary>
internal sealed class TensorPickle
{
    private readonly ArrayBufferWriter<byte> pickle = new();
    private readonly Dictionary<Tensor, int> keys = new(ReferenceEqualityComparer.Instance);

    internal TensorPickle()
    {
        Write(PickleOpcode.Protocol);
        Write(2);
    }

    /// <summary>The tensors whose elements are storages 0, 1, 2 and so on.</summary>
    internal List<Tensor> Storages { get; } = [];

    /// <summary>Ends the pickle and gives its bytes.</summary>
    internal byte[] Finish()
    {
        Write(PickleOpcode.Stop);
        return pickle.WrittenSpan.ToArray();
    }

    /// <summary>Writes an ordered dictionary of tensors.</summary>
    internal void Dictionary(IEnumerable<KeyValuePair<string, Tensor>> tensors)
    {
        EmptyOrderedDictionary();
        Write(PickleOpcode.Mark);
        foreach (var (name, tensor) in tensors)
        {
            Text(name);
            Tensor(tensor);
        }

        Write(PickleOpcode.SetItems);
    }

    /// <summary>Writes a tensor, in row-major order; the same object written twice shares its storage.</summary>
    internal void Tensor(Tensor tensor)
    {
        var type = ElementType.Find(tensor.dtype) ?? throw new UserException($"Tensors of type {tensor.dtype} cannot be stored; convert them first.");
        if (!keys.TryGetValue(tensor, out var key))
        {
            keys[tensor] = key = Storages.Count;
            Storages.Add(tensor);
        }

        var shape = tensor.shape;
        var strides = new long[shape.Length];
        var elements = 1L;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = elements;
            elements *= Math.Max(shape[axis], 1);
        }

        Global("torch._utils", "_rebuild_tensor_v2");
        Write(PickleOpcode.Mark);
        Storage(type, key, shape.Contains(0) ? 0 : elements);
        Number(0);
        Numbers(shape);
        Numbers(strides);
        Write(PickleOpcode.False);
        EmptyOrderedDictionary();
        Write(PickleOpcode.Tuple);
        Write(PickleOpcode.Reduce);
    }

    private void Storage(ElementType type, int key, long elements)
    {
        Write(PickleOpcode.Mark);
        Text("storage");
        Global("torch", type.Storage);
        Text(key.ToString(CultureInfo.InvariantCulture));
        Text("cpu");
        Number(elements);
        Write(PickleOpcode.Tuple);
        Write(PickleOpcode.BinaryPersistentId);
    }

    private void EmptyOrderedDictionary()
    {
        Global("collections", "OrderedDict");
        Write(PickleOpcode.EmptyTuple);
        Write(PickleOpcode.Reduce);
    }

    private void Numbers(long[] values)
    {
        Write(PickleOpcode.Mark);
        foreach (var value in values) Number(value);
        Write(PickleOpcode.Tuple);
    }

    private void Number(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        if (value is >= 0 and <= int.MaxValue)
        {
            Write(PickleOpcode.BinaryInteger);
            pickle.Write(bytes[..sizeof(int)]);
            return;
        }

        Write(PickleOpcode.Long1);
        Write(sizeof(long));
        pickle.Write(bytes);
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        Write(PickleOpcode.BinaryUnicode);
        pickle.Write(length);
        pickle.Write(bytes);
    }

    private void Global(string module, string name)
    {
        Write(PickleOpcode.Global);
        pickle.Write(Encoding.ASCII.GetBytes($"{module}\n{name}\n"));
    }

    private void Write(PickleOpcode opcode) => Write((byte)opcode);

    private void Write(byte value) => pickle.Write<byte>([value]);
}
