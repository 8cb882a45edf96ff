namespace ArtGan.Torch;

/// <summary>Reads one tensor of any strides out of a storage.</summary>
internal static class StridedReader
{
    /// <summary>Reads a tensor, onto the processor; one that fills its part of the storage keeps its strides.</summary>
    /// <param name="source">The file.</param>
    /// <param name="storage">The storage's first byte in the file.</param>
    /// <param name="reference">The tensor, which lies within the storage.</param>
    internal static Tensor Read(Stream source, long storage, TensorReference reference)
    {
        var (_, offset, shape, strides) = reference;
        var type = reference.Storage.Type;
        source.Position = storage + (offset * type.Size);
        int[] order = [.. Enumerable.Range(0, shape.Length).OrderByDescending(axis => shape[axis] == 1 ? long.MaxValue : strides[axis])];
        if (!IsDense(shape, strides, order)) return Gather(source, reference);

        // Dense in some order of its dimensions, such as channels-last: read in that order and turned back.
        var ordered = TensorBytes.Read(source, [.. order.Select(axis => shape[axis])], type);
        if (order.SequenceEqual(Enumerable.Range(0, shape.Length))) return ordered;
        var back = new long[order.Length];
        for (var place = 0; place < order.Length; place++) back[order[place]] = place;
        return ordered.permute(back);
    }

    private static bool IsDense(long[] shape, long[] strides, int[] order)
    {
        if (shape.Contains(0)) return true;
        var expected = 1L;
        foreach (var axis in order.Reverse())
        {
            if (shape[axis] != 1 && strides[axis] != expected) return false;
            expected *= shape[axis];
        }

        return true;
    }

    private static Tensor Gather(Stream source, TensorReference reference)
    {
        var (_, _, shape, strides) = reference;
        var size = reference.Storage.Type.Size;
        var reach = 1 + shape.Zip(strides, (extent, stride) => (extent - 1) * stride).Sum();
        using var region = TensorBytes.Read(source, [reach], reference.Storage.Type);
        var tensor = empty(shape, reference.Storage.Type.Type, CPU);
        var from = region.bytes;
        var to = tensor.bytes;
        var index = new long[shape.Length];
        var position = 0L;
        for (var written = 0; written < to.Length; written += size)
        {
            from.Slice(checked((int)(position * size)), size).CopyTo(to[written..]);
            for (var axis = shape.Length - 1; axis >= 0; axis--)
            {
                position += strides[axis];
                if (++index[axis] < shape[axis]) break;
                position -= strides[axis] * shape[axis];
                index[axis] = 0;
            }
        }

        GC.KeepAlive(region);
        GC.KeepAlive(tensor);
        return tensor;
    }
}
