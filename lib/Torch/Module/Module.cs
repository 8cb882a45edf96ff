using System.Reflection;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Networks: modules, layers, losses and initialisation.</summary>
    public static partial class nn
    {
        /// <summary>Part of a network: parameters, buffers and other modules under names.</summary>
        /// <param name="name">The module's name.</param>
        public abstract partial class Module(string name) : IDisposable
        {
            private readonly OrderedDictionary<string, Parameter> ownParameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> ownBuffers = [];
            private readonly OrderedDictionary<string, Module> ownModules = [];

            /// <summary>Whether the module trains: dropout drops and batch statistics are taken.</summary>
            public bool training { get; private set; } = true;

            /// <summary>The module's name.</summary>
            public virtual string GetName() => name;

            /// <summary>Switches the module and all within to training.</summary>
            /// <param name="train">Or to evaluation.</param>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var (_, module) in ownModules)
                {
                    module.train(train);
                }
            }

            /// <summary>Switches the module and all within to evaluation.</summary>
            public virtual void eval() => train(false);

            /// <summary>Registers a parameter.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="param">The parameter; null registers nothing.</param>
            public virtual void register_parameter(string name, Parameter? param)
            {
                if (param is not null)
                {
                    param.DetachFromDisposeScope();
                    ownParameters[Checked(name)] = param;
                }
            }

            /// <summary>Registers a tensor that is state but not trained.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether it belongs to the state dict.</param>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                tensor.DetachFromDisposeScope();
                ownBuffers[Checked(name)] = (tensor, persistent);
            }

            /// <summary>Registers a module within this one.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="submodule">The module; null registers nothing.</param>
            public virtual void register_module(string name, Module? submodule)
            {
                if (submodule is not null)
                {
                    ownModules[Checked(name)] = submodule;
                }
            }

            /// <summary>Registers a module within this one.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="module">The module.</param>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Puts another parameter, or none, under a name.</summary>
            internal Parameter? Registered(string component, Parameter? parameter)
            {
                if (parameter is null)
                {
                    ownParameters.Remove(component);
                }

                register_parameter(component, parameter);
                return parameter;
            }

            /// <summary>Puts another persistent buffer, or none, under a name.</summary>
            internal Tensor? Registered(string component, Tensor? buffer)
            {
                if (buffer is null)
                {
                    ownBuffers.Remove(component);
                }
                else
                {
                    register_buffer(component, buffer);
                }

                return buffer;
            }

            /// <summary>Puts other modules in the place of those directly within.</summary>
            internal void ReplaceModules(IEnumerable<(string name, Module module)> modules)
            {
                ownModules.Clear();
                foreach (var (component, module) in modules.ToArray())
                {
                    register_module(component, module);
                }
            }

            /// <summary>Puts other parameters in the place of the module's own.</summary>
            internal void ReplaceParameters(IEnumerable<(string name, Parameter parameter)> parameters)
            {
                ownParameters.Clear();
                foreach (var (component, parameter) in parameters.ToArray())
                {
                    register_parameter(component, parameter);
                }
            }

            /// <summary>Applies a function to all modules within, then to this one.</summary>
            /// <param name="fn">The function.</param>
            public virtual Module apply(Action<Module> fn)
            {
                ArgumentNullException.ThrowIfNull(fn);
                foreach (var (_, module) in ownModules)
                {
                    module.apply(fn);
                }

                fn(this);
                return this;
            }

            /// <summary>Forgets all gradients.</summary>
            /// <param name="set_to_none">Drop them rather than fill them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    parameter.ClearGradient(set_to_none);
                }
            }

            /// <summary>Disposes parameters, buffers and the modules within.</summary>
            public void Dispose()
            {
                Dispose(disposing: true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Registers the fields that hold modules, parameters and tensors, under the fields' names.</summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    var component = NameOf(field);
                    switch (field.GetValue(this))
                    {
                        case Module module when !ownModules.ContainsKey(component):
                            register_module(component, module);
                            break;
                        case Modules.Parameter parameter when !ownParameters.ContainsKey(component):
                            register_parameter(component, parameter);
                            break;
                        case Tensor tensor and not Modules.Parameter when !ownBuffers.ContainsKey(component):
                            register_buffer(component, tensor);
                            break;
                        default:
                            break;
                    }
                }
            }

            /// <summary>Disposes parameters, buffers and the modules within.</summary>
            /// <param name="disposing">Whether called by the user.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                foreach (var tensor in ownParameters.Values.Concat(ownBuffers.Values.Select(buffer => buffer.Tensor)))
                {
                    tensor.Dispose();
                }

                foreach (var (_, module) in ownModules)
                {
                    module.Dispose();
                }
            }

            // The field behind an automatic property is called <name>k__BackingField.
            private static string NameOf(FieldInfo field) =>
                field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

            private static string Checked(string name) =>
                name is { Length: > 0 } && !name.Contains('.', StringComparison.Ordinal)
                    ? name
                    : throw new ArgumentException($"'{name}' cannot name a component: it must not be empty or hold a dot.", nameof(name));
        }
    }
}
