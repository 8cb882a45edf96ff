using ArtGan;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Parameters and persistent buffers by their paths; the tensors are the module's own.</summary>
            /// <param name="destination">Filled and returned when given.</param>
            /// <param name="prefix">Put before each path, with a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (path, module) in Walk(prefix ?? string.Empty))
                {
                    foreach (var (name, parameter) in module.ownParameters)
                    {
                        destination[Join(path, name)] = parameter;
                    }

                    foreach (var (name, buffer) in module.ownBuffers)
                    {
                        if (buffer.Persistent)
                        {
                            destination[Join(path, name)] = buffer.Tensor;
                        }
                    }
                }

                return destination;
            }

            /// <summary>Takes the values of a state dict; nothing is changed when something does not fit.</summary>
            /// <param name="source">Values by path.</param>
            /// <param name="strict">Fail when a path is missing or unknown.</param>
            /// <param name="skip">Paths to leave alone.</param>
            /// <returns>Paths missing in the source, and paths the module does not have.</returns>
            /// <exception cref="UserException">A path is missing or unknown, or a shape differs.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                var own = state_dict();
                var left = skip ?? [];
                var missing = own.Keys.Where(path => !source.ContainsKey(path) && !left.Contains(path)).ToList();
                var unexpected = source.Keys.Where(path => !own.ContainsKey(path) && !left.Contains(path)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new UserException($"The weights do not fit {GetName()}: missing {Listed(missing)}; not known {Listed(unexpected)}; build the network with the options it was saved with.");
                }

                var fitting = own.Where(pair => source.ContainsKey(pair.Key) && !left.Contains(pair.Key)).ToList();
                foreach (var (path, tensor) in fitting)
                {
                    if (source[path] is null)
                    {
                        throw new UserException($"The weights do not fit {GetName()}: '{path}' is null; leave it out, or give a tensor of shape [{string.Join(", ", tensor.shape)}].");
                    }

                    if (!tensor.shape.SequenceEqual(source[path].shape))
                    {
                        throw new UserException($"The weights do not fit {GetName()}: '{path}' has shape [{string.Join(", ", source[path].shape)}] where [{string.Join(", ", tensor.shape)}] is needed; build the network with the options it was saved with.");
                    }
                }

                using var silent = no_grad();
                foreach (var (path, tensor) in fitting)
                {
                    tensor.copy_(source[path]);
                }

                return (missing, unexpected);
            }

            /// <summary>Moves the module to a tensor's device and converts it to the tensor's element type.</summary>
            /// <param name="other">The tensor.</param>
            /// <param name="non_blocking">There for code written for TorchSharp.</param>
            public Module _to(Tensor other, bool non_blocking)
            {
                ArgumentNullException.ThrowIfNull(other);
                Convert(other.device, other.dtype);
                return this;
            }

            /// <summary>Moves parameters and buffers, and converts the floating-point ones; they stay the same objects.</summary>
            internal void Convert(Device? device, ScalarType? type)
            {
                using var silent = no_grad();
                foreach (var tensor in state_dict().Values.Concat(buffers()).Distinct())
                {
                    var converted = tensor.is_floating_point() && type is { } wanted ? tensor.to(wanted) : tensor;
                    converted = device is null ? converted : converted.to(device);
                    if (!ReferenceEquals(converted, tensor))
                    {
                        tensor.Become(converted);
                    }
                }
            }

            private static string Listed(List<string> paths) => paths.Count switch
            {
                0 => "nothing",
                <= 5 => string.Join(", ", paths),
                _ => $"{string.Join(", ", paths.Take(5))} and {paths.Count - 5} more",
            };
        }
    }
}
