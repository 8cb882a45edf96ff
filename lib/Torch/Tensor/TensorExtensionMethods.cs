using ArtGan;
using ArtGan.Torch;

namespace TorchSharp;

/// <summary>Writing tensors in TorchSharp's own format, which <c>Tensor.Load</c> reads.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>Writes a tensor in TorchSharp's own format.</summary>
    /// <param name="tensor">The tensor, on any device.</param>
    /// <param name="writer">Where to.</param>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(writer);
        TorchSharpFile.WriteTensor(writer, tensor);
    }

    /// <summary>Writes a tensor in TorchSharp's own format; the stream stays open.</summary>
    /// <param name="tensor">The tensor, on any device.</param>
    /// <param name="stream">Where to.</param>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
        stream.Flush();
    }

    /// <summary>Writes a tensor in TorchSharp's own format, atomically.</summary>
    /// <param name="tensor">The tensor, on any device.</param>
    /// <param name="location">The file.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    public static void Save(this Tensor tensor, string location) => AtomicFile.Write(location, tensor.Save);
}
