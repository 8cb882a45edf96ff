using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Utils;

/// <summary>
/// A tensor's elements in the order of their indices, in the tensor's own memory, whatever its strides. Of a tensor on
/// another device, or of conjugated numbers, it is a copy, which can only be read.
/// </summary>
/// <typeparam name="T">The C# type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly torch.Tensor tensor;
    private readonly nint memory;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool isContiguous;

    internal TensorAccessor(torch.Tensor tensor, bool isCopy)
    {
        this.tensor = tensor;
        IsReadOnly = isCopy;
        memory = tensor.Memory();
        shape = tensor.shape;
        strides = tensor.stride();
        isContiguous = tensor.is_contiguous();
        Count = tensor.numel();
    }

    /// <summary>Number of elements.</summary>
    public long Count { get; }

    /// <summary>Whether the elements are a copy from another device.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The memory of the elements; valid while the accessor or the tensor is held.</summary>
    /// <exception cref="InvalidOperationException">The elements do not lie in order; index them, or call contiguous() on the tensor first.</exception>
    internal unsafe Span<T> Span => isContiguous
        ? new Span<T>((void*)Live(), Length())
        : throw new InvalidOperationException("The elements do not lie in memory in the order of their indices; index them, or call contiguous() on the tensor first.");

    /// <summary>One element, by its place in the flattened tensor or by one index a dimension.</summary>
    /// <param name="indices">The place, or the indices; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="InvalidOperationException">A copy from another device was written to.</exception>
    public T this[params long[] indices]
    {
        get
        {
            var value = Element(indices);
            GC.KeepAlive(tensor);
            return value;
        }

        set
        {
            Element(Writable(indices)) = value;
            GC.KeepAlive(tensor);
        }
    }

    /// <summary>A copy of the elements in one dimension.</summary>
    public T[] ToArray()
    {
        var array = new T[Length()];
        CopyTo(array);
        return array;
    }

    /// <summary>A copy of the elements in an array with the tensor's dimensions; of one element for a tensor without any.</summary>
    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), shape.Length == 0 ? [1L] : shape);
        if (Count > 0)
        {
            ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
            CopyTo(MemoryMarshal.CreateSpan(ref first, checked((int)Count)));
        }

        return array;
    }

    /// <summary>Copies elements, as many as there are and fit.</summary>
    /// <param name="array">Where to.</param>
    /// <param name="arrayIndex">Its first place.</param>
    /// <param name="tensorIndex">The first element, by its place in the flattened tensor.</param>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyTo(T[], int, long)"/>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var count = (int)Math.Min(target.Length, Count - tensorIndex);
        if (isContiguous)
        {
            Span.Slice((int)tensorIndex, count).CopyTo(target);
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                target[i] = Element([tensorIndex + i]);
            }
        }

        GC.KeepAlive(tensor);
    }

    /// <summary>Writes elements, as many as there are and fit.</summary>
    /// <param name="array">Where from.</param>
    /// <param name="arrayIndex">Its first place.</param>
    /// <param name="tensorIndex">The first element, by its place in the flattened tensor.</param>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyFrom(T[], int, long)"/>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var count = (int)Math.Min(source.Length, Count - tensorIndex);
        for (var i = 0; i < count; i++)
        {
            this[tensorIndex + i] = source[i];
        }
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

    private ReadOnlySpan<long> Writable(ReadOnlySpan<long> indices) => IsReadOnly
        ? throw new InvalidOperationException("The elements are a copy from another device; change the tensor by its indexer, or move it to the processor with cpu() first.")
        : indices;

    private int Length() => Count <= Array.MaxLength
        ? (int)Count
        : throw new InvalidOperationException($"{Count} elements are more than an array or a span holds; take parts with narrow().");

    private unsafe ref T Element(ReadOnlySpan<long> indices) => ref ((T*)Live())[indices.Length == 1 ? Offset(indices[0]) : Offset(indices)];

    /// <summary>The memory, unless the tensor was disposed.</summary>
    private nint Live()
    {
        _ = tensor.Handle;
        return memory;
    }

    private long Offset(long place)
    {
        if (place < 0 || place >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(place), $"There is no element {place} of {Count}.");
        }

        if (isContiguous)
        {
            return place;
        }

        var offset = 0L;
        for (var dimension = shape.Length - 1; dimension >= 0; dimension--)
        {
            (place, var index) = Math.DivRem(place, shape[dimension]);
            offset += index * strides[dimension];
        }

        return offset;
    }

    private long Offset(ReadOnlySpan<long> indices)
    {
        if (indices.Length != shape.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(indices), $"{indices.Length} indices do not fit a tensor of {shape.Length} dimensions.");
        }

        var offset = 0L;
        for (var dimension = 0; dimension < indices.Length; dimension++)
        {
            if (indices[dimension] < 0 || indices[dimension] >= shape[dimension])
            {
                throw new ArgumentOutOfRangeException(nameof(indices), $"There is no index {indices[dimension]} in dimension {dimension} of size {shape[dimension]}.");
            }

            offset += indices[dimension] * strides[dimension];
        }

        return offset;
    }
}
