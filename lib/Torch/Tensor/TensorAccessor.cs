using System.Collections;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>A tensor's elements in order, in the tensor's own memory. Holds the tensor.</summary>
/// <typeparam name="T">The C# type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly torch.Tensor tensor;

    internal TensorAccessor(torch.Tensor tensor)
    {
        this.tensor = tensor;
        Count = tensor.numel();
    }

    /// <summary>Number of elements.</summary>
    public long Count { get; }

    /// <summary>The memory of the elements; valid while the accessor or the tensor is held.</summary>
    public Span<T> Span => MemoryMarshal.Cast<byte, T>(tensor.bytes);

    /// <summary>One element by its place in the flattened tensor.</summary>
    /// <param name="index">The place.</param>
    public T this[long index]
    {
        get
        {
            var value = Span[checked((int)index)];
            GC.KeepAlive(tensor);
            return value;
        }

        set
        {
            Span[checked((int)index)] = value;
            GC.KeepAlive(tensor);
        }
    }

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray()
    {
        // Making the array may run the collector, and nobody else may hold the tensor.
        var copy = Span.ToArray();
        GC.KeepAlive(tensor);
        return copy;
    }

    /// <summary>Copies the elements.</summary>
    /// <param name="array">Where to.</param>
    /// <param name="arrayIndex">Its first place.</param>
    public void CopyTo(T[] array, int arrayIndex = 0)
    {
        Span.CopyTo(array.AsSpan(arrayIndex));
        GC.KeepAlive(tensor);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>The tensor stays as it is; there for code written for TorchSharp.</summary>
    public void Dispose()
    {
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
