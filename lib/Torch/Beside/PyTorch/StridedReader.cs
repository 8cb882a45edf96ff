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
        // Where no element is, the offset may be any.
        if (shape.Contains(0)) return empty(shape, type.Type, CPU);
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
        var reach = 1 + shape.Zip(strides, (extent, stride) => (extent - 1) * stride).Sum();
        using var region = TensorBytes.Read(source, [reach], reference.Storage.Type);
        using var view = region.as_strided(shape, strides);
        return view.contiguous();
    }
}
