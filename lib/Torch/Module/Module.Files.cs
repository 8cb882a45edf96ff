using System.Text;
using ArtGan;
using ArtGan.Torch;

namespace TorchSharp;

// The state in files: written in TorchSharp's own format, read in any.
public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>A new module with the values of a file.</summary>
            /// <typeparam name="T">The module's type.</typeparam>
            /// <param name="path">The file.</param>
            /// <exception cref="UserException">The file is missing, damaged or does not fit.</exception>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);

            /// <summary>Writes the state dict in TorchSharp's format, atomically.</summary>
            /// <param name="location">The file.</param>
            /// <param name="skip">Paths to leave out.</param>
            /// <exception cref="UserException">The file cannot be written.</exception>
            public virtual Module save(string location, IList<string>? skip = null)
            {
                AtomicFile.Write(location, stream => save(stream, skip));
                return this;
            }

            /// <summary>Writes the state dict in TorchSharp's format.</summary>
            /// <param name="stream">Where to; it stays open.</param>
            /// <param name="skip">Paths to leave out.</param>
            public virtual Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <summary>Writes the state dict in TorchSharp's format.</summary>
            /// <param name="writer">Where to.</param>
            /// <param name="skip">Paths to leave out.</param>
            public virtual Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors by name in TorchSharp's format.</summary>
            /// <param name="writer">Where to.</param>
            /// <param name="sd">The tensors.</param>
            /// <param name="skip">Names to leave out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(writer);
                ArgumentNullException.ThrowIfNull(sd);
                TorchSharpFile.Write(writer, [.. sd.Where(pair => !Holds(skip, pair.Key))]);
            }

            /// <summary>Takes the values of a file, be it TorchSharp's, safetensors or PyTorch's; nothing is changed when something does not fit.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Fail when a path is missing or unknown.</param>
            /// <param name="skip">Paths to leave alone.</param>
            /// <param name="loadedParameters">Filled with every path and whether it was loaded, when given.</param>
            /// <exception cref="UserException">The file is missing, damaged or does not fit.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var scope = NewDisposeScope();
                return Take(StateFile.Load(location), strict, skip, loadedParameters);
            }

            /// <summary>Takes the values of a stream in TorchSharp's format; nothing is changed when something does not fit.</summary>
            /// <param name="stream">Where from; it stays open.</param>
            /// <param name="strict">Fail when a path is missing or unknown.</param>
            /// <param name="skip">Paths to leave alone.</param>
            /// <param name="loadedParameters">Filled with every path and whether it was loaded, when given.</param>
            /// <exception cref="UserException">The content is damaged or does not fit.</exception>
            public virtual Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Takes the values of a stream in TorchSharp's format; nothing is changed when something does not fit.</summary>
            /// <param name="reader">Where from, in UTF-8.</param>
            /// <param name="strict">Fail when a path is missing or unknown.</param>
            /// <param name="skip">Paths to leave alone.</param>
            /// <param name="loadedParameters">Filled with every path and whether it was loaded, when given.</param>
            /// <exception cref="UserException">The content is damaged or does not fit.</exception>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var scope = NewDisposeScope();
                return Take(TorchSharpFile.Read(reader, "the stream"), strict, skip, loadedParameters);
            }

            private Module Take(Dictionary<string, Tensor> source, bool strict, IList<string>? skip, Dictionary<string, bool>? loadedParameters)
            {
                load_state_dict(source, strict, skip);
                foreach (var path in state_dict().Keys)
                {
                    loadedParameters?[path] = source.ContainsKey(path) && !Holds(skip, path);
                }

                return this;
            }

            private static bool Holds(IList<string>? skip, string path) => skip?.Contains(path) ?? false;
        }
    }
}
