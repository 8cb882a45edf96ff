namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with one input.</summary>
        public interface IModule<in T, out TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">The input.</param>
            TResult call(T input1);
        }

        /// <summary>A module whose calls can be watched.</summary>
        /// <typeparam name="TPreHook">Runs before forward and may replace the input.</typeparam>
        /// <typeparam name="TPostHook">Runs after forward and may replace the result.</typeparam>
        /// <param name="name">The module's name.</param>
        public abstract class HookableModule<TPreHook, TPostHook>(string name) : Module(name)
        {
            internal List<TPreHook> PreHooks { get; } = [];

            internal List<TPostHook> PostHooks { get; } = [];

            internal bool HasHooks => PreHooks.Count + PostHooks.Count > 0;

            /// <summary>Adds a function that runs before forward; null as its result keeps the input.</summary>
            /// <param name="hook">The function.</param>
            /// <returns>Takes the function away again.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                PreHooks.Add(hook);
                return new HookRemover(() => PreHooks.Remove(hook));
            }

            /// <summary>Adds a function that runs after forward; null as its result keeps the result.</summary>
            /// <param name="hook">The function.</param>
            /// <returns>Takes the function away again.</returns>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                PostHooks.Add(hook);
                return new HookRemover(() => PostHooks.Remove(hook));
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

        /// <summary>A module with one input and one result.</summary>
        /// <typeparam name="T">The input.</typeparam>
        /// <typeparam name="TResult">The result.</typeparam>
        /// <param name="name">The module's name.</param>
        public abstract class Module<T, TResult>(string name)
            : HookableModule<Func<Module<T, TResult>, T, T?>, Func<Module<T, TResult>, T, TResult, TResult?>>(name), IModule<T, TResult>
        {
            /// <summary>Computes the result; call it through <see cref="call"/>, which runs the hooks.</summary>
            /// <param name="input">The input.</param>
            public abstract TResult forward(T input);

            /// <summary>Computes the result.</summary>
            /// <param name="input">The input.</param>
            public TResult call(T input)
            {
                foreach (var hook in PreHooks)
                {
                    input = hook(this, input) ?? input;
                }

                var result = forward(input);
                foreach (var hook in PostHooks)
                {
                    result = hook(this, input, result) ?? result;
                }

                return result;
            }
        }

        /// <summary>A module with two inputs and one result.</summary>
        /// <typeparam name="T1">The first input.</typeparam>
        /// <typeparam name="T2">The second input.</typeparam>
        /// <typeparam name="TResult">The result.</typeparam>
        /// <param name="name">The module's name.</param>
        public abstract class Module<T1, T2, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult?>>(name)
        {
            /// <summary>Computes the result; call it through <see cref="call"/>, which runs the hooks.</summary>
            /// <param name="input1">The first input.</param>
            /// <param name="input2">The second input.</param>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the result.</summary>
            /// <param name="input1">The first input.</param>
            /// <param name="input2">The second input.</param>
            public TResult call(T1 input1, T2 input2)
            {
                foreach (var hook in PreHooks)
                {
                    (input1, input2) = hook(this, input1, input2) ?? (input1, input2);
                }

                var result = forward(input1, input2);
                foreach (var hook in PostHooks)
                {
                    result = hook(this, input1, input2, result) ?? result;
                }

                return result;
            }
        }
    }
}
