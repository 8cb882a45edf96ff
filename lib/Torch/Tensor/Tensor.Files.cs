using ArtGan;
using ArtGan.Torch;

namespace TorchSharp;

// Tensors in files of their own.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Writes the tensor as Python's <c>torch.save</c> does, atomically; <c>torch.load</c> there reads it.</summary>
        /// <param name="location">The file.</param>
        /// <exception cref="UserException">The file cannot be written.</exception>
        public void save(string location) => PyTorchFile.Save(location, this);

        /// <summary>Reads a file with one tensor, as Python's <c>torch.save(tensor, location)</c> writes it.</summary>
        /// <param name="location">The file.</param>
        /// <returns>The tensor, on the processor.</returns>
        /// <exception cref="UserException">The file is missing, damaged or holds something else.</exception>
        public static Tensor load(string location) => PyTorchFile.LoadTensor(location);

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
