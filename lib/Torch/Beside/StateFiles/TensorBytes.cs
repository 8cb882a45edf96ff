namespace ArtGan.Torch;

/// <summary>Tensors' elements to and from streams: raw, little-endian, in row-major order.</summary>
internal static class TensorBytes
{
    // libtorch's element-wise operators take no more.
    private const int MostDimensions = 64;

    // A span counts its bytes in an int.
    private const long LargestPart = 1 << 30;

    /// <summary>Bytes of a tensor, or null where no tensor can have that shape.</summary>
    /// <param name="shape">The extents, outermost first.</param>
    /// <param name="elementSize">Bytes of one element.</param>
    internal static long? Count(IReadOnlyList<long> shape, int elementSize)
    {
        if (shape.Count > MostDimensions) return null;

        // Strides are computed from the extents beside an empty one too, so these may not overflow either.
        UInt128 bytes = (UInt128)elementSize;
        var empty = false;
        foreach (var extent in shape)
        {
            if (extent < 0) return null;
            empty |= extent == 0;
            bytes *= (UInt128)Math.Max(extent, 1);
            if (bytes > long.MaxValue) return null;
        }

        return empty ? 0 : (long)bytes;
    }

    /// <summary>Reads the elements of a new tensor on the processor, straight into its memory.</summary>
    /// <param name="source">The elements; the caller has checked that so many follow.</param>
    /// <param name="shape">The tensor's shape.</param>
    /// <param name="type">The tensor's element type.</param>
    internal static Tensor Read(Stream source, IReadOnlyList<long> shape, ElementType type)
    {
        var tensor = empty([.. shape], type.Type, CPU);
        foreach (var part in Parts(tensor))
        {
            source.ReadExactly(part.bytes);
            GC.KeepAlive(part);
        }

        return tensor;
    }

    /// <summary>Writes a tensor's elements, whatever its device and strides; one tensor's copy at a time.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="target">Where to.</param>
    internal static void Write(Tensor tensor, Stream target)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        foreach (var part in Parts(tensor.detach().cpu().contiguous()))
        {
            target.Write(part.bytes);
            GC.KeepAlive(part);
        }
    }

    private static IEnumerable<Tensor> Parts(Tensor tensor)
    {
        var elements = tensor.NumberOfElements;
        var most = LargestPart / ElementType.Find(tensor.dtype)!.Size;
        if (elements == 0) yield break;
        if (elements <= most)
        {
            yield return tensor;
            yield break;
        }

        using var flat = tensor.view(-1);
        for (var start = 0L; start < elements; start += most)
        {
            using var part = flat.narrow(0, start, Math.Min(most, elements - start));
            yield return part;
        }
    }
}
