namespace TorchSharp;

// Parameters and modules that hold others.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A tensor that an optimiser trains.</summary>
        /// <param name="data">Its memory.</param>
        /// <param name="requires_grad">Whether it is trained.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        /// <summary>Parameters under their numbers.</summary>
        /// <param name="parameters">The parameters.</param>
        public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);

        /// <summary>Parameters under names.</summary>
        /// <param name="parameters">Names and parameters.</param>
        public static ParameterDict ParameterDict(params (string, Parameter)[] parameters) => new(parameters);

        /// <summary>Modules under their numbers.</summary>
        /// <param name="modules">The modules.</param>
        public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

        /// <summary>Modules under their numbers.</summary>
        /// <typeparam name="T">Kind of module.</typeparam>
        /// <param name="modules">The modules.</param>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        /// <summary>Modules under names.</summary>
        /// <param name="modules">Names and modules.</param>
        public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => new(modules);

        /// <summary>Modules under names.</summary>
        /// <typeparam name="T">Kind of module.</typeparam>
        /// <param name="modules">Names and modules.</param>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module => new(modules);

        /// <summary>An empty sequence.</summary>
        public static Sequential Sequential() => new(Enumerable.Empty<(string, Module<Tensor, Tensor>)>());

        /// <summary>Modules one after another, under their numbers.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

        /// <summary>Modules one after another, under names.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(params (string, Module<Tensor, Tensor>)[] modules) => new(modules);

        /// <summary>Modules one after another, under names.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) => Sequential((IEnumerable<Tuple<string, Module<Tensor, Tensor>>>)modules);

        /// <summary>Modules one after another, under names.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(IEnumerable<(string, Module<Tensor, Tensor>)> modules) => new(modules);

        /// <summary>Modules one after another, under names.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) => new(modules.Select(named => (named.Item1, named.Item2)));

        /// <summary>Modules one after another, under their numbers.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules.Select((module, index) => ($"{index}", module)));
    }
}
