using System.Runtime.InteropServices;
using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>8-bit weights of a TensorFlow.js model as numbers: q * scale + min, as its loader computes them.</summary>
internal static class TfjsWeights
{
    private const int Levels = 256;

    /// <summary>Reads weights under the names that <see cref="KerasInceptionWeights"/> knows.</summary>
    /// <param name="specifications">The weights in the order of their bytes.</param>
    /// <param name="bytes">All shards, one after the other.</param>
    /// <param name="source">The file, for messages.</param>
    /// <returns>Kernels of convolutions are (outputs, inputs, height, width).</returns>
    /// <exception cref="UserException">A weight has another form, or the bytes are too few or too many.</exception>
    public static NamedWeights Read(IEnumerable<TfjsWeight> specifications, ReadOnlySpan<byte> bytes, string source)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var at = 0;
        foreach (var weight in specifications)
        {
            if (weight is not { Dtype: "float32", Quantization: { Dtype: "uint8" } levels })
                throw new UserException($"The weight '{weight.Name}' of '{source}' is not of 8-bit numbers, so it is of another model; delete the file to have it fetched again.");
            var count = Count(weight, bytes.Length - at, source);
            if (!tensors.TryAdd(NameOf(weight.Name), Dequantised(bytes.Slice(at, count), levels, weight.Shape)))
                throw new UserException($"'{source}' lists the weight '{weight.Name}' twice; delete the file to have it fetched again.");
            at += count;
        }

        if (at != bytes.Length) throw new UserException($"'{source}' describes {at} bytes of weights where there are {bytes.Length}; delete the folder's files to have them fetched again.");
        foreach (var tensor in tensors.Values) tensor.DetachFromDisposeScope();
        return new(source, tensors);
    }

    private static int Count(TfjsWeight weight, int left, string source)
    {
        long count = 1;
        foreach (var extent in weight.Shape)
        {
            count *= extent;
            if (extent < 1 || count > left) throw new UserException($"The weight '{weight.Name}' of '{source}' does not fit its bytes; delete the folder's files to have them fetched again.");
        }

        return (int)count;
    }

    private static Tensor Dequantised(ReadOnlySpan<byte> bytes, TfjsQuantization levels, IReadOnlyList<long> shape)
    {
        Span<float> table = stackalloc float[Levels];
        for (var level = 0; level < Levels; level++) table[level] = (float)((level * levels.Scale) + levels.Min);
        using var scope = NewDisposeScope();
        var result = empty([.. shape], ScalarType.Float32);
        var values = MemoryMarshal.Cast<byte, float>(result.bytes);
        for (var index = 0; index < bytes.Length; index++) values[index] = table[bytes[index]];
        // TensorFlow has height, width, inputs, outputs.
        return (shape.Count == 4 ? result.permute(3, 2, 0, 1).contiguous() : result).MoveToOuterDisposeScope();
    }

    private static string NameOf(string name) => name.Replace("/kernel", ".weight", StringComparison.Ordinal).Replace('/', '.');
}
