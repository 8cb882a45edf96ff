using ArtGan;
using ArtGan.Torch;

namespace TorchSharp;

// Tensors in files of their own.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Reads a tensor in TorchSharp's own format.</summary>
        /// <param name="reader">The content, at the tensor's beginning.</param>
        /// <returns>The tensor, on the processor.</returns>
        /// <exception cref="UserException">The content is damaged.</exception>
        public static Tensor Load(BinaryReader reader)
        {
            ArgumentNullException.ThrowIfNull(reader);
            return TorchSharpFile.ReadTensor(reader, "the stream");
        }

        /// <summary>Reads a tensor in TorchSharp's own format; the stream stays open behind it.</summary>
        /// <param name="stream">The content, at the tensor's beginning.</param>
        /// <returns>The tensor, on the processor.</returns>
        /// <exception cref="UserException">The content is damaged.</exception>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <summary>Reads a tensor in TorchSharp's own format.</summary>
        /// <param name="location">The file.</param>
        /// <returns>The tensor, on the processor.</returns>
        /// <exception cref="UserException">The file is missing or damaged.</exception>
        public static Tensor Load(string location) => StateStream.Read(location, stream =>
        {
            using var reader = new BinaryReader(stream);
            return TorchSharpFile.ReadTensor(reader, location);
        });
    }
}
