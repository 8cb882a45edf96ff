namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>The modules directly within.</summary>
            public virtual IEnumerable<Module> children() => ownModules.Values;

            /// <summary>The modules directly within, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => ownModules.Select(pair => (pair.Key, pair.Value));

            /// <summary>This module and all within.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(pair => pair.module);

            /// <summary>This module under the empty name, and all within under their paths.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules() => Walk(string.Empty);

            /// <summary>The parameters.</summary>
            /// <param name="recurse">Those of the modules within, too.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(pair => pair.parameter);

            /// <summary>The parameters with their paths, each once.</summary>
            /// <param name="recurse">Those of the modules within, too.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
                return from place in Places(recurse)
                       from own in place.module.ownParameters
                       where seen.Add(own.Value)
                       select (Join(place.name, own.Key), own.Value);
            }

            /// <summary>The buffers.</summary>
            /// <param name="recurse">Those of the modules within, too.</param>
            /// <param name="include_nonpersistent">Those outside the state dict, too.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(pair => pair.buffer);

            /// <summary>The buffers with their paths.</summary>
            /// <param name="recurse">Those of the modules within, too.</param>
            /// <param name="include_nonpersistent">Those outside the state dict, too.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) =>
                from place in Places(recurse)
                from own in place.module.ownBuffers
                where include_nonpersistent || own.Value.Persistent
                select (Join(place.name, own.Key), own.Value.Tensor);

            /// <summary>Whether there is a parameter with this path.</summary>
            /// <param name="target">The path.</param>
            public virtual bool has_parameter(string target) => named_parameters().Any(pair => pair.name == target);

            /// <summary>Whether there is a buffer with this path.</summary>
            /// <param name="target">The path.</param>
            public virtual bool has_buffer(string target) => named_buffers().Any(pair => pair.name == target);

            /// <summary>The parameter with this path; null when there is none.</summary>
            /// <param name="target">The path.</param>
            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(pair => pair.name == target).parameter;

            /// <summary>The buffer with this path; null when there is none.</summary>
            /// <param name="target">The path.</param>
            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(pair => pair.name == target).buffer;

            private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

            private IEnumerable<(string name, Module module)> Places(bool recurse) => recurse ? Walk(string.Empty) : [(string.Empty, this)];

            private IEnumerable<(string name, Module module)> Walk(string path)
            {
                yield return (path, this);
                foreach (var (name, module) in ownModules)
                {
                    foreach (var inner in module.Walk(Join(path, name)))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }
}
