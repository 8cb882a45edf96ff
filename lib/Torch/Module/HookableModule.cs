namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose calls can be watched.</summary>
        /// <typeparam name="TPreHook">Runs before forward and may replace the input.</typeparam>
        /// <typeparam name="TPostHook">Runs after forward and may replace the result.</typeparam>
        /// <param name="name">The module's name.</param>
        public abstract class HookableModule<TPreHook, TPostHook>(string name) : Module(name)
        {
            internal List<TPreHook> PreHooks { get; } = [];

            internal List<TPostHook> PostHooks { get; } = [];

            internal bool HasHooks => PreHooks.Count + PostHooks.Count + ModulePreHooks.Count + ModulePostHooks.Count > 0;

            private List<Action<Module>> ModulePreHooks { get; } = [];

            private List<Action<Module>> ModulePostHooks { get; } = [];

            /// <summary>Adds a function that runs before forward; null as its result keeps the input.</summary>
            /// <param name="hook">The function.</param>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Added(PreHooks, hook);

            /// <summary>Adds a function that runs before forward.</summary>
            /// <param name="hook">The function.</param>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Added(ModulePreHooks, hook);

            /// <summary>Adds a function that runs after forward; null as its result keeps the result.</summary>
            /// <param name="hook">The function.</param>
            public HookRemover register_forward_hook(TPostHook hook) => Added(PostHooks, hook);

            /// <summary>Adds a function that runs after forward.</summary>
            /// <param name="hook">The function.</param>
            public HookRemover register_forward_hook(Action<Module> hook) => Added(ModulePostHooks, hook);

            internal void RunModulePreHooks() => ModulePreHooks.ForEach(hook => hook(this));

            internal void RunModulePostHooks() => ModulePostHooks.ForEach(hook => hook(this));

            private static HookRemover Added<THook>(List<THook> hooks, THook hook)
            {
                hooks.Add(hook);
                return new HookRemover(() => hooks.Remove(hook));
            }

            /// <summary>Takes a hook away again.</summary>
            public sealed class HookRemover
            {
                private Action? removal;

                internal HookRemover(Action removal) => this.removal = removal;

                /// <summary>From now on the module runs without the hook.</summary>
                public void remove()
                {
                    removal?.Invoke();
                    removal = null;
                }
            }
        }
    }
}
